using Fremdrift.Core.Cases.Documents;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Documents;

public sealed class DocumentContentTests
{
    [Fact]
    public void Read_TextThatIsTooLong_SaysWhere()
    {
        var form = DocumentForm.Of(DocumentForm.Cv);
        var (_, problems) = DocumentContent.Read(form, new Dictionary<string, string>(StringComparer.Ordinal) { ["languages"] = new('x', 201), ["about"] = "a\u0001" }, DocumentContent.Empty);

        Assert.Equal(["about", "languages"], problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Read_WhatTheFormDoesNotShow_IsKept()
    {
        var basis = DocumentContent.Parse("""{"imported":"x","about":"y"}""");

        var (content, _) = DocumentContent.Read(DocumentForm.Of(DocumentForm.Cv), new Dictionary<string, string>(StringComparer.Ordinal), basis);

        Assert.Equal("x", content["imported"]);
        Assert.Equal("", content["about"]);
    }
}
