namespace Fremdrift.Engine.Evaluation;

/// <summary>The members of a family for one citizen: each with its key, if it has one, and its own days.</summary>
internal sealed class Members
{
    private const int FewEnoughToSearch = 8;
    private readonly Dictionary<long, int> _byKey = [];
    private Member[] _members = new Member[4];

    /// <summary>The citizen they were found for, as the evaluator counts them.</summary>
    public long Stamp { get; set; }

    public int Count { get; private set; }

    public ref Member this[int member] => ref _members[member];

    public void Clear()
    {
        Count = 0;
        if (_byKey.Count > 0) _byKey.Clear();
    }

    public void Add(Member member)
    {
        if (Count == _members.Length) Array.Resize(ref _members, _members.Length * 2);
        _members[Count++] = member;
        if (Count <= FewEnoughToSearch) return;
        if (_byKey.Count == 0)
        {
            for (var i = 0; i < Count; i++) _byKey[_members[i].Key] = i;
        }

        _byKey[member.Key] = Count - 1;
    }

    /// <summary>The member with that key; -1 if there is none.</summary>
    public int Find(long key)
    {
        if (Count > FewEnoughToSearch) return _byKey.GetValueOrDefault(key, -1);
        for (var i = 0; i < Count; i++)
        {
            if (_members[i].Key == key) return i;
        }

        return -1;
    }
}

/// <summary>A member of a family.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)]
internal struct Member
{
    /// <summary>Its packed key; absent if it has none.</summary>
    public long Key;

    /// <summary>Its own days.</summary>
    public Slot Days;
}
