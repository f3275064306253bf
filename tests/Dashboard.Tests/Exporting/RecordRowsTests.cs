using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Exporting;

namespace Dashboard.Tests.Exporting;

public sealed class RecordRowsTests
{
    public static TheoryData<string, string> Looks
    {
        get
        {
            var looks = new TheoryData<string, string>();
            foreach (var chart in ChartRegistry.Slugs)
                foreach (var query in new[] { "", "lang=fa&sector=energy", "mode=filter&sector=energy,transport", "adopt=high", "grade=A,B&lang=tg" })
                    looks.Add(chart, query);
            return looks;
        }
    }

    [Theory, MemberData(nameof(Looks))]
    public void A_mark_has_as_many_rows_as_records_and_every_form_says_the_same_of_it(string chart, string query)
    {
        foreach (var page in new[] { Pages.Overview, Pages.Timeline })
        {
            var export = Exports.Of(query, page, chart);
            var rows = RecordRows.Of(export).ToLookup(row => row.Mark.Key);
            var answer = FigureAnswer.Of(export.Charts[0], export).Series.SelectMany(s => s.Marks).ToDictionary(m => m.Key);
            var table = FigureSheets.Of(export)[0];

            Assert.Equal(export.Charts[0].Figure.Marks.Count, table.Rows.Count);
            foreach (var (mark, cells) in export.Charts[0].Figure.Marks.Zip(table.Rows))
            {
                var behind = rows[mark.Key].ToList();
                Assert.Equal(Math.Max(1, mark.Records), behind.Count);
                Assert.Equal(mark.Records, behind.Count(row => row.Record is not null));
                Assert.Equal((mark.Value, mark.ValueText, mark.Records), (answer[mark.Key].Value, answer[mark.Key].ValueText, answer[mark.Key].Records));
                Assert.All(behind, row => Assert.Equal((mark.Value, mark.Records), (row.Mark.Value, row.Mark.Records)));
                Assert.Equal([mark.Value, mark.Low, mark.High], cells.Skip(export.Charts[0].Figure.Columns.Count + 1).Take(3).Cast<decimal?>());
                // A mark that counts agreements has one row for each of them.
                if (behind[0].Record is { Kind: "agreement" })
                    Assert.Equal(mark.Value, behind.Count);
                Assert.All(behind.Where(row => row.Record is { Kind: not "subject" }), row => Assert.NotEmpty(row.Facts.Citations));
            }
        }
    }

    [Fact]
    public void Every_claim_of_a_disputed_total_is_there_and_only_one_is_adopted()
    {
        var rows = RecordRows.Of(Exports.Of("", Pages.Overview, "agreements-by-visit")).Where(row => row.Mark.Key == "total/2025-01-16-dushanbe").ToList();
        Assert.Contains(rows, row => row.Facts.Value == 22);
        Assert.Contains(rows, row => row.Facts.Value == 23);
        Assert.Single(rows, row => row.Facts.Adopted == true);
    }

    [Fact]
    public void A_row_carries_release_selection_and_an_address_that_never_changes()
    {
        var export = Exports.Of("sector=energy&adopt=high", Pages.Overview, "sector-by-visit");
        var cells = RecordRows.Columns(export).ToDictionary(c => c.Name, c => Csv.Text(c.Cell(RecordRows.Of(export).First())));
        Assert.Equal("1", cells["release"]);
        Assert.Equal(SeedView.Release.Sha256, cells["release_sha256"]);
        Assert.Equal("https://example.org/?sector=energy&adopt=high&r=1", cells["address"]);
        Assert.Contains("Energy", cells["selection"], StringComparison.Ordinal);
        Assert.Contains("highest", cells["selection"], StringComparison.Ordinal);
        Assert.Contains(cells["address"], cells["citation"], StringComparison.Ordinal);
    }

    [Fact]
    public void Endnotes_number_every_source_once_and_name_the_charts_that_rest_on_it()
    {
        var export = Exports.Of("", Pages.Overview);
        var notes = Endnotes.Of(export);
        Assert.Equal(Enumerable.Range(1, notes.Count), notes.Select(n => n.Number));
        Assert.Equal(notes.Count, notes.Select(n => n.Source).Distinct().Count());
        Assert.All(export.Charts, chart => Assert.Contains(notes, note => note.Charts.Contains(chart.Figure.Chart)));
    }

    [Fact]
    public void Every_chart_of_the_overview_is_taken_with_it() =>
        Assert.Equal(Pages.Overview.Charts.Select(c => c.Slug), Exports.Of("", Pages.Overview).Charts.Select(c => c.Figure.Chart));
}
