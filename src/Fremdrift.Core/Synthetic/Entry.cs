using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Fremdrift.Core.Synthetic;

/// <summary>A fact noted in a journal, to be filled in.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Entry(Journal Journal, int Place)
{
    public int From => Journal.Draft(Place).From;

    public Entry Set(string field, string word) => Set(field, SyntheticValue.OfWord(word));

    public Entry Set(string field, bool flag) => Set(field, SyntheticValue.OfFlag(flag));

    public Entry Set(string field, double number) => Set(field, SyntheticValue.OfNumber(number));

    public Entry Set(string field, ImmutableArray<string> list) => Set(field, SyntheticValue.OfList(list));

    public Entry Set(string field, NumberedName name, int number) => Set(field, SyntheticValue.OfName(name, number));

    public Entry SetJob(int number) => Set("job", NumberedName.Job, number);

    public Entry SetAnswerTo(Entry message) => Set("inReplyTo", SyntheticValue.OfFact(message.Place));

    public void EndOn(int day) => Journal.Draft(Place).To = day;

    private Entry Set(string field, SyntheticValue value)
    {
        Journal.Set(Place, field, value);
        return this;
    }
}
