using System.Text;
using System.Text.Json;
using Fremdrift.Core.Import;
using Fremdrift.Core.Import.Passes;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class StoredFieldsTests
{
    private static readonly byte[] Wild = Encoding.UTF8.GetBytes(string.Join('\n',
        """{"id":"a1","citizen":"c1","type":"rehab-meeting","date":"2021-02-28","kind":"first","consultantPresent":true,"progressionGoal":"\u00f8","sections":["1.4","2.1","x\"y"],"recorded":"2021-03-01T12:00:00Z"}""",
        """{"id":"a2","citizen":"bj\u00f8rn","type":"flexjob-agreement","job":"first","tasks":"l","hours":2.5,"support":false,"date":"2021-02-28","x":["p",1,"\u0041"],"y":{"z":"\""},"recorded":"2021-03-01T12:00:00.5+01:00"}""",
        """{"id":"a3","citizen":"c1","type":"benefit","from":"2021-02-28","to":"2021-03-28","kind":"ny art","supersedes":"a1","recorded":"2021-03-01T12:00:00Z"}"""));

    private static readonly byte[] Telling = Encoding.UTF8.GetBytes("{}[]\":,\\\n0-.e tfn\u001f");

    public static TheoryData<string> Models => new(Shipped.Names);

    [Theory]
    [MemberData(nameof(Models))]
    public void AddTo_WildHistory_PacksJustAsReading(string model)
    {
        var plan = Shipped.Plan(model, Shipped.Editions.First(edition => string.Equals(edition.Model, model, StringComparison.Ordinal)).Edition);
        Law.ForAll(WildHistory.Of(plan), WildHistory.Smaller, history =>
        {
            var read = FactText.Read(Encoding.UTF8.GetBytes(string.Concat(history.Facts.Select(fact => $"{fact}\n"))), plan.Vocabulary);
            Assert.Equal(history.Facts.Count, read.Accepted.Length);
            AssertSame(read.Facts.Facts, ReadFactTests.Rebuilt(read).Facts);
        });
    }

    [Fact]
    public void AddTo_MutatedLines_PacksJustAsReading()
    {
        var change = Gen.Choose(0, Wild.Length - 1).Zip(Gen.OneOf(Gen.Elements(Telling), Gen.Choose(0, 255).Select(b => (byte)b)));
        Law.ForAll(change.ListOf(3), changes =>
        {
            var bytes = Wild.ToArray();
            foreach (var (at, value) in changes) bytes[at] = value;
            var read = FactText.Read(bytes, Reading.Vocabulary);

            Assert.Equal(read.AcceptedFacts, read.Accepted.Length);
            AssertSame(read.Facts.Facts, ReadFactTests.Rebuilt(read).Facts);
            foreach (var fact in read.Accepted) JsonDocument.Parse(fact.Fields).Dispose();
        }, tests: 3000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"other":{"tasks":1},"tasks":null,"job":""}""")]
    public void AddTo_NothingHeld_IsAbsent(string fields) => Assert.All(Packed("flexjob-agreement", fields), value => Assert.Equal(Fremdrift.Engine.Facts.Packed.Absent, value));

    [Fact]
    public void AddTo_FieldsInAnyOrder_AreFound() =>
        Assert.Equal(Packed("contact", """{"channel":"phone","with":"citizen","by":"x"}"""), Packed("contact", """{"by":"x","\u0077ith":"citizen","z":[],"channel":"ph\u006fne"}"""));

    [Fact]
    public void AddTo_LongList_IsWhole()
    {
        var sections = Enumerable.Range(0, 1000).Select(n => $"\"s{n}\"").ToArray();
        var table = new FactTable(Reading.Vocabulary);
        var value = Packed("rehab-meeting", $$"""{"sections":[{{string.Join(',', sections)}}]}""", table)[3];

        var (at, count) = Fremdrift.Engine.Facts.Packed.ToList(value);
        Assert.Equal(sections, table.Values.Slice(at, count).ToArray().Select(word => $"\"{table.Text(word)}\"").ToArray());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("hemmeligt")]
    [InlineData("""{"job":"hemmeligt" """)]
    [InlineData("""{"job":"hemmeligt"} x""")]
    [InlineData("""{"job":"hemmeligt"}{}""")]
    [InlineData("""{"job":17}""")]
    [InlineData("""{"job":["hemmeligt"]}""")]
    public void AddTo_NotWhatWasStored_SaysSoAndGivesNothingAway(string fields)
    {
        var thrown = Assert.Throws<InvalidDataException>(() => Packed("flexjob-agreement", fields));

        Assert.DoesNotContain("hemmeligt", thrown.ToString(), StringComparison.Ordinal);
        Assert.Contains("flexjob-agreement", thrown.Message, StringComparison.Ordinal);
    }

    private static long[] Packed(string type, string fields, FactTable? table = null)
    {
        table ??= new FactTable(Reading.Vocabulary);
        var found = Catalogue.Find(type)!;
        StoredFields.AddTo(table, found, table.Citizens.Add("c"), "i"u8, 1, 1, 0, 1, default, Encoding.UTF8.GetBytes(fields));
        table.Complete();
        var fact = table[0].Facts[0];
        return table.Values.Slice(fact.ValuesAt, found.Fields.Length).ToArray();
    }

    /// <summary>Not only the same facts: the same numbers in the same places.</summary>
    private static void AssertSame(FactTable read, FactTable stored)
    {
        Assert.Equal(read.Values.ToArray(), stored.Values.ToArray());
        Assert.Equal(Texts(read.Texts), Texts(stored.Texts));
        Assert.Equal(Texts(read.Citizens), Texts(stored.Citizens));
        for (var citizen = 0; citizen < read.Citizens.Count; citizen++)
            Assert.Equal(Numbers(read[citizen].Facts), Numbers(stored[citizen].Facts));

        static string[] Texts(TextPool pool) => [.. Enumerable.Range(0, pool.Count).Select(pool.Text)];
        static (long, long, int, int, int, int, int, int, int, short)[] Numbers(ReadOnlySpan<Fact> facts) => [.. facts.ToArray().Select(fact =>
            (fact.Recorded, fact.SupersededAt, fact.From, fact.To, fact.Second, fact.Citizen, fact.Id, fact.Supersedes, fact.ValuesAt, fact.Type))];
    }
}
