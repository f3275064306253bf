using System.IO.Compression;
using System.Text;
using Dashboard.Admin.Exchange;

namespace Dashboard.Tests.Admin.Exchange;

public sealed class HostileFilesTests
{

    [Fact]
    public void A_workbook_that_unpacks_to_gigabytes_is_refused_without_unpacking_it()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("_rels/.rels", CompressionLevel.Fastest).Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
                entry.Write(block);
        }
        Assert.Equal("zip-bomb", Refused(bytes.ToArray()));
    }

    [Theory]
    [InlineData("""<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>""")]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>""")]
    [InlineData("<worksheet><sheetData>")]
    public void Document_types_and_broken_parts_are_refused(string sheet) => Assert.Equal("damaged", Refused(Files.Book(sheet)));

    [Fact]
    public void Cells_are_read_by_their_place_whatever_is_left_out()
    {
        var book = Files.Book("""<worksheet><sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><r><t>va</t></r><rPh><t>!</t></rPh><r><t>lue</t></r></is></c></row><row r="7"><c r="A7" t="str"><f>1+1</f><v>growth</v></c><c r="C7"><v>483.90000000000003</v></c></row></sheetData></worksheet>""", "<sst><si><t>slug</t></si></sst>");
        var table = Assert.Single(FileReading.Read("x.xlsx", book).Tables);
        Assert.Equal(["slug", "", "value"], table.Heads);
        Assert.Equal((7, "483.9"), (table.Rows[0].Number, table.Rows[0][2]));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{\"schema\":1}", "not-a-dataset")]
    [InlineData("{\"a\":", "not-json")]
    [InlineData("{\"schema\":\"\\ud800\"}", "not-json")]
    [InlineData("[1]", "not-a-dataset")]
    [InlineData("{\"\\udc00\":1}", "not-json")]
    public void What_is_no_table_is_refused_with_a_reason(string text, string rule) => Assert.Equal(rule, Refused(Encoding.UTF8.GetBytes(text)));

    // Half a pair of UTF-16 is well-formed JSON and no text.
    [Theory]
    [InlineData("sources", "title")]
    [InlineData("sources", "slug")]
    [InlineData("claims", "note")]
    public void A_document_with_half_a_letter_is_refused_or_said_at_its_row(string kind, string field)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(Files.Export(Files.Seed, kind, "json"))!;
        document[kind]![0]![field] = "HALF";
        var file = Encoding.UTF8.GetBytes(document.ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal));
        try
        {
            Assert.Contains(Files.Plan(Files.Seed, "x.json", file).Rows, row => row.Problems.Count > 0);
        }
        catch (FileRefused refusal)
        {
            Assert.Equal("not-json", refusal.Rule);
        }
    }

    [Fact]
    public void One_endless_line_and_an_open_quotation_are_refused()
    {
        Assert.Equal("long-line", Refused(Encoding.UTF8.GetBytes("slug,title\n" + new string('x', 10_000_000))));
        Assert.Equal("long-line", Refused(Encoding.UTF8.GetBytes("slug,title\na,\"" + new string('x', 10_000_000))));
        Assert.Equal("too-large", Refused(new byte[FileReading.MostBytes + 1]));
        Assert.Equal("too-many-columns", Refused(Encoding.UTF8.GetBytes(new string(',', 5_000))));
    }

    [Fact]
    public void Every_reason_has_its_words() => Assert.All(
        (string[])["empty", "too-large", "too-many-rows", "too-many-columns", "damaged", "stale", "old-workbook", "not-a-workbook", "zip-bomb", "not-a-table", "long-line", "not-json", "not-a-dataset", "other-version", "unknown-part"],
        rule => Assert.True(Words.For("tg").Has($"import.refused.{rule}")));

    private static string Refused(byte[] bytes) => Assert.Throws<FileRefused>(() => FileReading.Read("x", bytes)).Rule;
}
