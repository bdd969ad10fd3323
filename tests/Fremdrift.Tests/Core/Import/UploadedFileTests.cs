using System.IO.Compression;
using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using FsCheck;
using FsCheck.Fluent;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Import;

public sealed class UploadedFileTests
{
    private const string Header = "id;citizen;type;recorded;date";

    [Theory]
    [InlineData("f.csv", Reading.Cv, UploadFormat.JsonLines)]
    [InlineData("f.txt", "\n \t" + Reading.Cv, UploadFormat.JsonLines)]
    [InlineData("f.jsonl", "[" + Reading.Cv + "]", UploadFormat.JsonArray)]
    [InlineData("f.jsonl", Header + "\na1;bjørn;cv;2021-03-01T12:00:00Z;2021-02-28\n", UploadFormat.Csv)]
    [InlineData("f", "\"citizen\",\"noget andet\"\r\n\"a,b\",x\r\n", UploadFormat.Csv)]
    [InlineData("f", "id\tcitizen\ttype\trecorded", UploadFormat.Csv)]
    [InlineData("f", "date", UploadFormat.Csv)]
    public void File_OfText_IsRecognisedByWhatItHolds(string name, string text, UploadFormat format)
    {
        foreach (var mark in new[] { "", "\uFEFF" })
        {
            var looked = UploadedFile.Look(name, Encoding.UTF8.GetBytes(mark + text));
            Assert.Null(looked.Problem);
            Assert.Equal(format, looked.Format);
            Assert.Equal(format == UploadFormat.Csv ? FactFormat.Csv : FactFormat.JsonLines, looked.FactFormat);
        }
    }

    [Theory]
    [InlineData("", "filen er tom; send filen med registreringerne")]
    [InlineData("\uFEFF \r\n\t", "filen er tom; send filen med registreringerne")]
    [InlineData("%PDF-1.7", "filen er en PDF; send registreringerne som CSV eller JSON Lines")]
    [InlineData(" <!DOCTYPE HTML><title>", "filen er en webside (HTML); send registreringerne som CSV eller JSON Lines")]
    [InlineData("<?xml version='1.0'?><html>", "filen er en webside (HTML); send registreringerne som CSV eller JSON Lines")]
    [InlineData("<?xml version='1.0'?><a/>", "filen er XML; send registreringerne som CSV eller JSON Lines")]
    [InlineData("{\\rtf1", "filen er et tekstdokument; send registreringerne som CSV eller JSON Lines")]
    [InlineData("MZ\0\u0001\u0002abcdefghijklmnopqrstuvxyz\0\0", "filen er ikke tekst; send registreringerne som CSV eller JSON Lines")]
    [InlineData("Anna Jensen;010203-1234;x", "første linje har ingen kolonnenavne, der kendes; begynd filen med en linje med kolonnenavne: id;citizen;type;recorded;…")]
    [InlineData("ID;Citizen;Type\n1;2;3", "kolonnenavnene er skrevet med andre store og små bogstaver; skriv dem, som de er: id;citizen;type;recorded;…")]
    [InlineData("id|citizen|type|recorded\n1|2|3|4", "kolonnerne er adskilt af lodret streg (|); adskil dem med komma, semikolon eller tabulator")]
    [InlineData("id:citizen:type\n", "kolonnerne er adskilt af kolon; adskil dem med komma, semikolon eller tabulator")]
    [InlineData("id;citizen;type\n1,2,3\n", "kolonnenavnene er adskilt af semikolon, rækkerne af komma; brug det samme skilletegn i hele filen")]
    [InlineData("sep=;\r\nid;citizen\r\n", "første linje siger kun, hvad der skiller cellerne (sep=); slet den, så filen begynder med kolonnenavnene")]
    public void File_OfAnotherKind_IsToldInPlainWords(string text, string said)
    {
        var looked = UploadedFile.Look("f.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal(UploadFormat.Unknown, looked.Format);
        Assert.Equal(said, looked.Problem!.Text(Language.Danish));
        Assert.NotEqual(looked.Problem.What.Danish, looked.Problem.What.English, StringComparer.Ordinal);
        Assert.DoesNotContain("Anna", looked.Problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void File_InUtf16Or32_IsToldSo()
    {
        var saved = new Encoding[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true) };
        foreach (var encoding in saved)
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Header + "\na1;bjørn;cv\n")];
            var expected = encoding is UTF32Encoding ? "filen er gemt som Unicode (UTF-32); gem den som CSV UTF-8" : "filen er gemt som Unicode (UTF-16); gem den som CSV UTF-8";
            Assert.Equal(expected, UploadedFile.Look("f", bytes).Problem!.Text(Language.Danish));
        }

        // Without a mark as well.
        Assert.Contains("UTF-16", UploadedFile.Look("f", Encoding.Unicode.GetBytes(Header)).Problem!.What.Danish, StringComparison.Ordinal);
        Assert.Contains("UTF-16", UploadedFile.Look("f", Encoding.BigEndianUnicode.GetBytes(Header)).Problem!.What.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "filen er et Excel-ark")]
    [InlineData("[Content_Types].xml", "filen er et Excel-ark")]
    [InlineData("word/document.xml", "filen er et tekstdokument")]
    [InlineData("facts.csv", "filen er pakket (zip)")]
    public void File_OfZip_IsToldByWhatIsInIt(string entry, string said)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry(entry).Open().Dispose();

        Assert.Equal(said, UploadedFile.Look("f.csv", zipped.ToArray()).Problem!.What.Danish);
    }

    [Fact]
    public void File_OfOldExcelOrGzip_IsToldSo()
    {
        Assert.Equal("filen er et Excel-ark", UploadedFile.Look("f.csv", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0, 0 }).Problem!.What.Danish);
        Assert.Equal("filen er pakket (gzip)", UploadedFile.Look("f.csv", new byte[] { 0x1F, 0x8B, 8, 0 }).Problem!.What.Danish);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000)]
    [InlineData(40_000)]
    public void File_InWindows1252_IsToldWithTheFirstSuchLine(int linesBefore)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Header + "\n" + string.Concat(Enumerable.Repeat("a;bjørn\n", linesBefore))), .. Encoding.Latin1.GetBytes("a;bjørn\n"), .. "a;b\n"u8];

        var problem = UploadedFile.Look("f.csv", bytes).Problem!;

        Assert.Equal(linesBefore + 2, problem.Line);
        Assert.Contains("Windows-1252", problem.What.Danish, StringComparison.Ordinal);
        Assert.Contains("CSV UTF-8", problem.Remedy.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void File_InUtf8_IsGoodWhereverItsCharactersFall()
    {
        for (var shift = 0; shift < 5; shift++)
        {
            var text = Header + new string(' ', shift) + "\n" + string.Concat(Enumerable.Repeat("æ€😀", 30_000));
            Assert.Null(UploadedFile.Look("f.csv", Encoding.UTF8.GetBytes(text)).Problem);
        }
    }

    [Fact]
    public void Look_AtAStream_LeavesItWhereItWas()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("xx" + Reading.Cv));
        stream.Position = 2;

        Assert.Equal(UploadFormat.JsonLines, UploadedFile.Look("f", stream).Format);
        Assert.Equal(2, stream.Position);
    }

    [Fact]
    public void Look_AtAnyBytes_NeverThrows() =>
        Law.ForAll(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(), bytes =>
        {
            var looked = UploadedFile.Look("f", bytes);
            Assert.Equal(looked.Format == UploadFormat.Unknown, looked.Problem is not null);
        }, tests: 1000);
}
