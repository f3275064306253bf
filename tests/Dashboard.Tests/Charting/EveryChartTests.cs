using System.Text.Json;
using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using Dashboard.Linking;

namespace Dashboard.Tests.Charting;

/// <summary>Every chart there is, in every language, under several selections: a new chart is tested the moment it exists.</summary>
public sealed class EveryChartTests
{
    private static readonly string[] Queries =
    [
        "", "sector=energy", "sector=energy,transport&mode=filter", "visit=2025-01-16-dushanbe&mode=filter", "period=2015..2019&mode=filter",
        "adopt=low&grade=A,B", "adopt=all&ms=visits,security,links,trade,friction", "basis=iranian&cal=h", "track=security&mode=filter&cal=h", "grade=A",
    ];

    public static TheoryData<string, string, string> All
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var chart in ChartRegistry.Slugs)
                foreach (var language in Words.Languages)
                    foreach (var query in Queries)
                        data.Add(chart, language, query);
            return data;
        }
    }

    public static TheoryData<string> Charts => [.. ChartRegistry.Slugs];

    [Theory, MemberData(nameof(All))]
    public void It_says_everything_in_words(string chart, string language, string query)
    {
        var figure = SeedView.Figure(chart, query, language);
        Assert.Equal(chart, figure.Chart);
        string[] said = [figure.Title, figure.Subtitle, .. figure.Columns, .. figure.Series.Select(s => s.Name), .. figure.X.Ticks.Concat(figure.Y.Ticks).Select(t => t.Label), .. figure.Key.Select(k => k.Label), .. figure.Levels.Select(l => l.Label)];
        Assert.All(said, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.All(new[] { figure.X, figure.Y }, axis => Assert.True(axis != Axis.None && (!axis.From.Equals(axis.To) || figure.Empty is not null)));
        Assert.True(figure.Marks.Count > 0 || !string.IsNullOrEmpty(figure.Empty), "An empty chart says why.");
        Assert.All(figure.Marks, mark =>
        {
            Assert.Equal(figure.Columns.Count, mark.Cells.Count);
            Assert.All((string[])[mark.Key, mark.Label, mark.ValueText, mark.Cells[0]], text => Assert.False(string.IsNullOrWhiteSpace(text), mark.Key));
            Assert.All(mark.Cells, Assert.NotNull);
            if (language == "fa")
                Assert.DoesNotContain(mark.ValueText, char.IsAsciiDigit);
        });
    }

    [Theory, MemberData(nameof(All))]
    public void Its_plot_is_valid_and_every_point_knows_its_mark(string chart, string language, string query)
    {
        var figure = SeedView.Figure(chart, query, language);
        foreach (var screen in new[] { new Screen("light", false, Sizes), new Screen("dark", false, Sizes), new Screen("light", true, Phone) })
        {
            var plot = PlotlyFigure.Of(figure, screen, Words.For(language));
            JsonDocument.Parse(plot.LayoutText).Dispose();
            var named = new HashSet<int>();
            foreach (var text in plot.TraceTexts)
            {
                using var trace = JsonDocument.Parse(text);
                if (!trace.RootElement.TryGetProperty("customdata", out var numbers))
                    continue;
                Assert.Equal(trace.RootElement.GetProperty("x").GetArrayLength(), numbers.GetArrayLength());
                foreach (var number in numbers.EnumerateArray())
                    named.Add(number.GetInt32());
            }
            Assert.All(named, number => Assert.InRange(number, 0, figure.Marks.Count - 1));
            // Row totals are printed by the layout; every other mark is a point.
            var points = figure.Series.Where(s => s.Form != Form.Total).SelectMany(s => s.Marks).Select(m => figure.Marks.ToList().IndexOf(m));
            Assert.Subset(named, points.ToHashSet());
        }
    }

    [Theory, MemberData(nameof(Charts))]
    public void A_facet_is_followed_or_pointed_at_or_its_absence_explained(string slug)
    {
        var chart = ChartRegistry.Find(slug)!;
        Assert.All(Enum.GetValues<Facet>(), facet =>
        {
            var reason = chart.WhyNot(facet);
            if (chart.Accepts.Contains(facet))
                Assert.Null(reason);
            else if (reason is null)
                Assert.True(facet is Facet.Visit or Facet.Milestone && SeedView.Figure(slug).Guides.Count > 0, $"{facet} is neither followed nor pointed at nor explained.");
            else
                Assert.All(Words.Languages, language => Assert.NotEmpty(Words.For(language)[reason]));
        });
    }

    [Theory, MemberData(nameof(Charts))]
    public void It_has_a_name_in_every_language(string slug) =>
        Assert.All(Words.Languages, language => Assert.NotEmpty(Words.For(language)[$"chart.{slug}.title"]));

    [Theory, MemberData(nameof(Charts))]
    public void Everything_of_the_model_is_written_the_same_twice(string slug) =>
        Assert.Equal(JsonSerializer.Serialize(Fresh(slug)), JsonSerializer.Serialize(Fresh(slug)));

    private static Figure Fresh(string slug) => ChartRegistry.Find(slug)!.Draw(new(SeedView.Index, Selection.None, Words.For("en")));
    private static readonly Dictionary<string, PlotSize> Sizes = ChartRegistry.Slugs.ToDictionary(s => s, _ => new PlotSize(760, 240));
    private static readonly Dictionary<string, PlotSize> Phone = ChartRegistry.Slugs.ToDictionary(s => s, _ => new PlotSize(360, 300));
}
