using Fremdrift.Core.Cases.Registration;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;

namespace Fremdrift.Tests.Core.Cases.Registration;

/// <summary>Forms as tests fill them in.</summary>
internal static class Forms
{
    public static int Today { get; } = Days.Of("2026-11-22");

    public static FormReading Read(string type, params (string Field, string Typed)[] typed) => Read(type, Today, typed);

    public static FormReading Read(string type, int today, params (string Field, string Typed)[] typed) =>
        FactForm.Read(Type(type), typed.ToDictionary(field => field.Field, field => field.Typed, StringComparer.Ordinal), today);

    /// <summary>The fact of a form that has no problems.</summary>
    public static NewFact Fact(string type, params (string Field, string Typed)[] typed)
    {
        var read = Read(type, typed);
        return read.Fact ?? throw new InvalidOperationException(string.Join('\n', read.Problems));
    }

    public static FactType Type(string name) => Catalogue.Find(name) ?? throw new ArgumentException($"{name} is no type of fact.", nameof(name));
}
