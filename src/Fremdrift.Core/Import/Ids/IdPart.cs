using Fremdrift.Core.Import.Passes;

namespace Fremdrift.Core.Import.Ids;

/// <summary>
/// One part of the index of ids, rebuilt for each part in the same memory: finds which facts have the same id, and whether a fact
/// names one that it may not name.
/// </summary>
internal sealed class IdPart(Chunk[] chunks)
{
    private IdEntry[] _entries = [];
    private int[] _chunks = [];
    private int[] _slots = [];
    private int _count;

    /// <summary>
    /// Judges what facts name in this part. An id names the first good line that has it, whether or not that line names a wrong fact
    /// itself: so the judgement does not depend on the order in which lines are judged.
    /// </summary>
    /// <returns>Whether an id occurs more than once.</returns>
    public bool JudgeReferences(int part, Findings findings)
    {
        Begin(part);
        var repeats = false;
        foreach (var chunk in chunks)
        {
            foreach (ref readonly var entry in chunk.Entries[part]) repeats |= !TryAdd(entry, chunk, out _);
        }

        foreach (var chunk in chunks)
        {
            foreach (ref readonly var reference in chunk.References[part])
            {
                var named = Slot(reference.Id) - 1;
                if (reference.IsReply) JudgeReply(reference, named, chunk, findings);
                else if (named >= 0 && _entries[named].Citizen != reference.Citizen)
                {
                    var (otherChunk, otherLine) = (_chunks[named], _entries[named].Line);
                    findings.Add(new Finding(Fault.OtherCitizen, chunk.Number, reference.Line, otherChunk, otherLine));
                    findings.LeftOut++;
                    chunk.LeaveOut(reference.Line);
                }
            }
        }

        return repeats;
    }

    /// <summary>Of the facts with one id the first stays; the others are left out, and refused if they say something else.</summary>
    public void JudgeRepeats(int part, Findings findings)
    {
        Begin(part);
        foreach (var chunk in chunks)
        {
            foreach (ref readonly var entry in chunk.Entries[part])
            {
                if (chunk.IsLeftOut(entry.Line) || TryAdd(entry, chunk, out var first)) continue;
                chunk.LeaveOut(entry.Line);
                findings.LeftOut++;
                if (entry.Content != _entries[first].Content)
                    findings.Add(new Finding(Fault.OtherContent, chunk.Number, entry.Line, _chunks[first], _entries[first].Line));
            }
        }
    }

    private void JudgeReply(in Reference reply, int named, Chunk chunk, Findings findings)
    {
        if (named >= 0 && _entries[named].IsMessage && _entries[named].Citizen == reply.Citizen) return;
        findings.Add(new Finding(Fault.NoSuchMessage, chunk.Number, reply.Line, chunk.Number, reply.Line));
    }

    private void Begin(int part)
    {
        _count = 0;
        var most = 0;
        foreach (var chunk in chunks) most += chunk.Entries[part].Length;
        if (_entries.Length < most) (_entries, _chunks) = (new IdEntry[most], new int[most]);
        var slots = 16;
        while (slots < most * 2) slots *= 2;
        if (_slots.Length < slots) _slots = new int[slots];
        else Array.Clear(_slots);
    }

    private bool TryAdd(in IdEntry entry, Chunk chunk, out int first)
    {
        ref var slot = ref Slot(entry.Id);
        first = slot - 1;
        if (slot != 0) return false;
        _entries[_count] = entry;
        _chunks[_count] = chunk.Number;
        slot = ++_count;
        return true;
    }

    /// <summary>Where the number, from 1, of the fact with that id stands, or would.</summary>
    private ref int Slot(IdPrint id)
    {
        var mask = _slots.Length - 1;
        for (var at = (int)id.High & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref _slots[at];
            if (slot == 0 || _entries[slot - 1].Id == id) return ref slot;
        }
    }
}
