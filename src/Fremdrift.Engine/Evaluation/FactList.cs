using Fremdrift.Engine.Facts;

namespace Fremdrift.Engine.Evaluation;

/// <summary>Facts of one type, by first day: a stretch of the table or, where others stand between them, the places of each.</summary>
internal readonly ref struct FactList
{
    private readonly ReadOnlySpan<Fact> _facts;
    private readonly ReadOnlySpan<int> _places;

    public FactList(ReadOnlySpan<Fact> stretch)
    {
        _facts = stretch;
        Count = stretch.Length;
    }

    public FactList(ReadOnlySpan<Fact> all, ReadOnlySpan<int> places)
    {
        _facts = all;
        _places = places;
        Count = places.Length;
    }

    public int Count { get; }

    public ref readonly Fact this[int i] => ref _facts[_places.IsEmpty ? i : _places[i]];
}
