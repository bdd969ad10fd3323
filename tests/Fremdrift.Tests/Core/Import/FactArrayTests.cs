using System.Text;
using Fremdrift.Core.Import;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class FactArrayTests
{
    [Fact]
    public void ToLines_OfAnArray_GivesALineForEachElement()
    {
        var array = Made("\uFEFF [\n" + Reading.Cv.Replace(",", ",\r\n  ", StringComparison.Ordinal) + " ,17,\n null,[1],\"x\",\n" + Reading.CvOf("c2", "a2") + "\n]\n");

        var read = FactText.Read(array.Lines, Reading.Vocabulary);

        Assert.Null(array.Problem);
        Assert.Equal(6, array.Elements);
        Assert.Equal([1, 6], read.Accepted.Select(fact => fact.Line));
        Assert.Equal([2, 3, 4, 5], read.Problems.Select(problem => problem.Line));
        Assert.All(read.Problems, problem => Assert.Equal("the line is no JSON object", problem.What.English));
    }

    [Theory]
    [InlineData("[]", 0, "")]
    [InlineData("[{}]", 1, "{}\n")]
    [InlineData("{\"a\":\n1}", 1, "{\"a\": 1}\n")]
    [InlineData(" [ {\"a\":\"\\n\"} , {} ] ", 2, "{\"a\":\"\\n\"}\n{}\n")]
    public void ToLines_OfWhateverIsJson_KeepsItsTexts(string json, int elements, string lines)
    {
        var array = Made(json);

        Assert.Equal((elements, lines), (array.Elements, Encoding.UTF8.GetString(array.Lines.Span)));
        Assert.Null(array.Problem);
    }

    [Theory]
    [InlineData("", 1, "listen er ikke gyldig JSON på linje 1, byte 1")]
    [InlineData("[", 1, "listen er ikke gyldig JSON på linje 1, byte 2")]
    [InlineData("[{},\n{\"a\":}]", 2, "listen er ikke gyldig JSON på linje 2, byte 6")]
    [InlineData("[{}] x", 2, "listen er ikke gyldig JSON på linje 1, byte 6")]
    [InlineData("[{},]", 2, "listen er ikke gyldig JSON på linje 1, byte 5")]
    public void ToLines_OfWhatIsNoJson_TakesNothingAndSaysWhere(string json, int element, string what)
    {
        var array = Made(json);

        Assert.Equal((element, what), (array.Problem!.Line, array.Problem.What.Danish));
        Assert.True(array.Lines.IsEmpty);
    }

    [Fact]
    public void ToLines_NestedTooDeep_IsAProblemOfItsElement()
    {
        var array = Made("[" + Reading.Cv + ",{\"x\":" + new string('[', 100) + new string(']', 100) + "}]");

        Assert.Equal("the line is nested more than 64 deep", FactText.Read(array.Lines, Reading.Vocabulary).Problems.Single().What.English);
        Assert.NotNull(Made("[" + new string('[', 2000) + new string(']', 2000) + "]").Problem);
    }

    [Theory]
    [InlineData("\uFEFF\n [", true)]
    [InlineData("{\"a\":[]}", false)]
    [InlineData("", false)]
    public void IsArray_GoesByTheFirstSign(string text, bool expected) => Assert.Equal(expected, FactArray.IsArray(Encoding.UTF8.GetBytes(text)));

    private static FactArray Made(string json) => FactArray.ToLines(Encoding.UTF8.GetBytes(json));
}
