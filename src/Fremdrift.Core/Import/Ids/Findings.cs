namespace Fremdrift.Core.Import.Ids;

/// <summary>Counts what is found and keeps the first, by line; what there is too much of must not fill the memory.</summary>
internal sealed class Findings(int most)
{
    private readonly List<Finding> _kept = [];

    /// <summary>How many lines are refused.</summary>
    public long Refused { get; private set; }

    public long Warnings { get; private set; }

    /// <summary>How many lines are left out, refused or not.</summary>
    public long LeftOut { get; set; }

    public void Add(Finding finding)
    {
        if (finding.IsWarning) Warnings++;
        else Refused++;
        _kept.Add(finding);
        if (_kept.Count >= most * 2) Shorten();
    }

    public void Add(Findings others)
    {
        Refused += others.Refused;
        Warnings += others.Warnings;
        LeftOut += others.LeftOut;
        _kept.AddRange(others._kept);
        Shorten();
    }

    public IReadOnlyList<Finding> First()
    {
        Shorten();
        return _kept;
    }

    private void Shorten()
    {
        _kept.Sort(Finding.InOrder);
        if (_kept.Count > most) _kept.RemoveRange(most, _kept.Count - most);
    }
}
