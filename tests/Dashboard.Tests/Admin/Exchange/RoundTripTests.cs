using System.Text;
using Dashboard.Data;
using Dashboard.Data.Editing;
using Dashboard.Data.Editing.Exchange;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Admin.Exchange;

public sealed class RoundTripTests
{
    private static readonly string[] Hard =
    [
        "=HYPERLINK(\"http://x\")", "+1", "-1", "@a", "'=1", "''=1", "'quoted'", "a\nb", "a\r\nb", "tab\there", "\"", "a,b;c", "_x000D_", "_x005F_x", "\u0001 control", "👍 نوروز", "Ғӯза",
        "2025-01-16", "00123", "1E5", "TRUE", "#REF!", "\u200fراست", "a  b", "</t><t>", "&amp;", "sep=;",
    ];

    public static TheoryData<string, string> KindsAndForms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var shape in RecordShape.All)
                foreach (var form in (string[])["csv", "xlsx"])
                    data.Add(shape.Kind, form);
            data.Add("dataset", "json");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndForms))]
    public void A_file_that_nobody_touched_makes_no_changes(string kind, string form)
    {
        foreach (var now in (Working[])[Files.Seed, Files.Of(SmallDataset.Make())])
        {
            var plan = Files.Plan(now, $"{kind}-working.{form}", Files.Export(now, kind, form));
            Assert.Empty(plan.Tables);
            Assert.Equal(form == "json" ? now.Records.Count : Files.Records(now, kind).Count, plan.Rows.Count);
            Assert.All(plan.Rows, row => Assert.True(row.Outcome == RowOutcome.Unchanged, $"{row} {string.Join('\n', row.Changes)} {string.Join('\n', row.Problems)}"));
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndForms))]
    public void A_file_brought_to_an_empty_store_makes_the_same_records(string kind, string form)
    {
        var plan = Files.Plan(Files.Of(new()), $"{kind}.{form}", Files.Export(Files.Seed, kind, form));
        Assert.All(plan.Rows, row => Assert.True(row.Outcome == RowOutcome.New, $"{row} {string.Join('\n', row.Problems)}"));
        foreach (var edit in plan.Edits)
            Assert.Equal(Files.Seed.Records[new(edit.Kind, edit.Slug)].Body, edit.Body);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void Texts_that_look_like_formulas_or_codes_come_back_as_they_were(string form)
    {
        var now = Files.Of(new() { Sources = [.. Hard.Select((text, i) => new Source { Slug = FormattableString.Invariant($"s{i:00}"), Title = text, Publisher = "P", Url = $"https://example.org/{i}" })] });
        var file = Files.Export(now, "sources", form);
        Assert.All(Files.Plan(now, "sources." + form, file).Rows, row => Assert.Equal(RowOutcome.Unchanged, row.Outcome));
        var fresh = Files.Plan(Files.Of(new()), "sources." + form, file);
        Assert.Equal(Hard.Select(t => t.ReplaceLineEndings("\n").Trim()), fresh.Edits.Select(e => (string)System.Text.Json.Nodes.JsonNode.Parse(e.Body!)!["title"]!));
        if (form == "csv")
            Assert.DoesNotContain(Encoding.UTF8.GetString(file).Split('\n'), line => line.Split(',').Any(cell => cell.Trim('"') is ['=' or '+' or '@', ..]));
    }

    [Theory]
    [InlineData("windows-1251", "Созишномаи нав", ';')]
    [InlineData("windows-1256", "توافقنامه تازه ايران", '\t')]
    [InlineData("utf-16", "Созишномаи ҷадид", ',')]
    [InlineData("utf-16BE", "توافق‌نامه", ';')]
    [InlineData("utf-8", "Ҳамкорӣ همکاری", '\t')]
    public void Encoding_and_divider_are_found_out(string encoding, string title, char divider)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = string.Join("\r\n", (string[])["slug;title;publisher", $"a;{title};{title}"]).Replace(';', divider);
        var row = Assert.Single(Files.Plan(Files.Of(new()), "sources.csv", Encoding.GetEncoding(encoding).GetBytes(text)).Rows);
        Assert.Equal(title, row.Changes.Single(c => c.Path == "title").New);
    }
}
