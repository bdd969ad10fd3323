using Fremdrift.Engine.Facts;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class GoodLineTests
{
    [Theory]
    [InlineData("""{"id":"a1","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 cv 2021-02-28 @2021-03-01T12:00:00.0000000Z")]
    [InlineData("""{"recorded":"2021-03-01T12:00:00Z","date":"2021-02-28","type":"cv","citizen":"c1","id":"a1"}""", "c1 a1 cv 2021-02-28 @2021-03-01T12:00:00.0000000Z")]
    [InlineData("""  { "id" : "a1" , "citizen" : "c1", "type":"cv",	"date":"2021-02-28", "recorded":"2021-03-01T12:00:00Z" }  """, "c1 a1 cv 2021-02-28 @2021-03-01T12:00:00.0000000Z")]
    [InlineData("""{"\u0069d":"a\u0031","citizen":"bj\u00f8rn \"b\"","type":"c\u0076","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "bjørn \"b\" a1 cv 2021-02-28 @2021-03-01T12:00:00.0000000Z")]
    [InlineData("""{"id":"a1","citizen":"🐟","type":"cv","date":"0001-01-01","recorded":"2021-03-01T12:00:00+02:00"}""", "🐟 a1 cv 0001-01-01 @2021-03-01T10:00:00.0000000Z")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"cv","date":"9999-12-31","recorded":"2021-03-01T12:00:00.123456789-0330"}""", "c1 a1 cv 9999-12-31 @2021-03-01T15:30:00.1234567Z")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"cv","date":"2020-02-29","recorded":"2021-03-01T12:00+01","note":{"deep":[1,{"er":null}]},"other":[1,[2]]}""", "c1 a1 cv 2020-02-29 @2021-03-01T11:00:00.0000000Z")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"benefit","kind":"ledighedsydelse","from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 benefit 2021-02-28.. @2021-03-01T12:00:00.0000000Z kind=ledighedsydelse")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"benefit","kind":"noget nyt","from":"2021-02-28","to":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 benefit 2021-02-28..2021-02-28 @2021-03-01T12:00:00.0000000Z kind=noget nyt")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"benefit","kind":"dagpenge","from":"2021-02-28","to":null,"supersedes":"","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 benefit 2021-02-28.. @2021-03-01T12:00:00.0000000Z kind=dagpenge")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"message","at":"2021-02-28T23:59","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 message 2021-02-28T23:59:00 @2021-03-01T12:00:00.0000000Z")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"message","at":"2021-02-28T00:00:59","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 message 2021-02-28T00:00:59 @2021-03-01T12:00:00.0000000Z")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"retraction","supersedes":"a0","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 retraction  @2021-03-01T12:00:00.0000000Z supersedes a0")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"group","group":2,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 group 2021-02-28.. @2021-03-01T12:00:00.0000000Z group=2")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"group","group":"flexjob","from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 group 2021-02-28.. @2021-03-01T12:00:00.0000000Z group=flexjob")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","employer":"Ålborg & Søn","hours":7.5,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 flexjob 2021-02-28.. @2021-03-01T12:00:00.0000000Z job=j1 employer=Ålborg & Søn hours=7.5")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":1.68e2,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 flexjob 2021-02-28.. @2021-03-01T12:00:00.0000000Z job=j1 hours=168")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob","job":"j1","hours":-0,"from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 flexjob 2021-02-28.. @2021-03-01T12:00:00.0000000Z job=j1 hours=0")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"rehab-meeting","kind":"first","consultantPresent":false,"progressionGoal":null,"sections":["1.4", "2.1"],"date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 rehab-meeting 2021-02-28 @2021-03-01T12:00:00.0000000Z kind=first consultantPresent=no sections=1.4+2.1")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"rehab-meeting","kind":"first","sections":[],"date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 rehab-meeting 2021-02-28 @2021-03-01T12:00:00.0000000Z kind=first sections=")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"flexjob-agreement","job":"j1","tasks":"nej","hours":0.5,"progressionGoal":true,"support":false,"parallelInternship":0,"followUp":"","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 flexjob-agreement 2021-02-28 @2021-03-01T12:00:00.0000000Z job=j1 tasks=yes hours=yes progressionGoal=yes")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"case-review","leader":true,"decision":"genbehandles","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 case-review 2021-02-28 @2021-03-01T12:00:00.0000000Z leader=yes decision=genbehandles")]
    [InlineData("""{"id":"a1","citizen":"c1","type":"development","dimension":"motivation","score":10,"date":"2021-02-28","from":"what is not its shape is not read","recorded":"2021-03-01T12:00:00Z"}""", "c1 a1 development 2021-02-28 @2021-03-01T12:00:00.0000000Z dimension=motivation score=10")]
    public void Line_Good_IsRead(string line, string expected)
    {
        var read = Reading.Lines(line);

        Assert.Empty(read.Problems);
        Assert.Equal([expected], Reading.Dump(read.Facts));
        Assert.Equal(1, read.AcceptedFacts);
    }

    [Fact]
    public void Word_OfTheVocabulary_IsKnownByItsNumber()
    {
        var read = Reading.Lines("""{"id":"a1","citizen":"c1","type":"marking","name":"Udvikling i fleksjob II","from":"2021-02-28","recorded":"2021-03-01T12:00:00Z"}""");

        var history = read.Facts.Facts[0];
        Assert.Equal(Reading.Vocabulary.Find("Udvikling i fleksjob II"), history.Value(history.Facts[0], Catalogue.Find("marking")!.Field("name")!));
    }

    [Fact]
    public void Names_OfEveryTypeAndField_AreRead()
    {
        foreach (var type in Catalogue.Types)
        {
            var fields = type.Fields.Select(field => $"\"{field.Name}\":{Sample(field)}");
            var shape = type.Shape switch { FactShape.None => "", FactShape.Date => ",\"date\":\"2021-02-28\"", FactShape.At => ",\"at\":\"2021-02-28T10:00\"", _ => ",\"from\":\"2021-02-28\"" };
            var line = $$"""{{{string.Join(',', fields.Prepend("\"id\":\"a1\""))}},"citizen":"c1","type":"{{type}}","supersedes":"a0","recorded":"2021-03-01T12:00:00Z"{{shape}}}""";

            var read = Reading.Lines(line);

            Assert.DoesNotContain(read.Problems, problem => !problem.IsWarning);
            Assert.All(type.Fields, field => Assert.Contains($" {field.Name}=", Reading.Dump(read.Facts).Single(), StringComparison.Ordinal));
        }
    }

    private static string Sample(FactField field) => field.Kind switch
    {
        FieldKind.Flag or FieldKind.Given => "true",
        FieldKind.Number => "5",
        FieldKind.List => "[\"x\"]",
        FieldKind.Choice => $"\"{field.Values[0]}\"",
        _ => "\"x\"",
    };
}
