using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using Dashboard.Data.Provenance;
using Dashboard.Security;

namespace Dashboard.Tests.Security;

/// <summary>Drug seizures, as claimed and by whom.</summary>
public sealed class SeizuresTests
{
    private static readonly Figure Figure = SeedView.Figure("seizures");

    [Fact]
    public void A_row_is_one_claim_with_its_value_reporter_and_grade()
    {
        Assert.Equal(10, Figure.Marks.Count);
        var mark = Figure.Marks.Single(m => m.Key == "drg-ir-1399");
        Assert.Equal("about 1,200 tonnes", mark.Cells[1].Replace('\u00a0', ' '));
        Assert.StartsWith("about 1,200 tonnes · ", mark.ValueText.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Grade B", mark.ValueText, StringComparison.Ordinal);
        Assert.Contains(SeedView.Index.Reporters["iran-anti-narcotics-police"].Name.In("en"), mark.ValueText, StringComparison.Ordinal);
        Assert.All(Figure.Marks, m => Assert.Equal(("claim", m.Key, 1), (Assert.Single(m.Evidence).Kind, m.Evidence[0].Slug, m.Records)));
    }

    [Fact]
    public void Units_stand_apart_and_no_length_is_a_value()
    {
        string Unit(Mark mark) => SeedView.Index.Subjects[SeedView.Index.Claims[mark.Key].Subject].Unit;
        var units = Figure.Marks.OrderByDescending(m => m.Y).Select(Unit).ToList();
        Assert.Equal(units.Distinct().Count(), 1 + units.Zip(units.Skip(1)).Count(pair => pair.First != pair.Second));
        Assert.All(Figure.Marks, m =>
        {
            var period = SeedView.Index.Subjects[SeedView.Index.Claims[m.Key].Subject].Period!;
            Assert.Equal((period.From, period.To, period.FullYear ? Look.Solid : Look.Open), (m.Span.From, m.Span.To, m.Look));
        });
    }

    [Fact]
    public void What_may_not_be_plotted_is_not_but_is_told_in_the_list()
    {
        var told = Seizures.Claims(SeedView.Index).Select(c => c.Slug).ToList();
        Assert.Equal(15, told.Count);
        Assert.Equal(["drg-2009", "drg-2010", "drg-2015r", "drg-2018h", "drg-share-2021"], told.Except(Figure.Marks.Select(m => m.Key)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    [InlineData("tg")]
    public void On_a_phone_every_bar_has_its_subject_over_it(string language)
    {
        var figure = SeedView.Figure("seizures", "", language);
        var phone = new Screen("light", true, new Dictionary<string, PlotSize> { ["seizures"] = new(344, 500) });

        var labels = PlotlyFigure.Parts(figure, phone, Words.For(language)).Layout.Annotations.Where(a => a.Name?.StartsWith("mark:", StringComparison.Ordinal) == true).ToList();

        Assert.Equal(figure.Marks.Select(m => m.Label), labels.Select(l => l.Text.Replace("\u200F", "", StringComparison.Ordinal).Replace("<br>", " ", StringComparison.Ordinal)));
        Assert.All(labels, l => Assert.InRange(l.Text.Split("<br>").Length, 1, 2));
    }

    [Fact]
    public void On_a_wide_plot_the_bars_are_named_beside() =>
        Assert.All(PlotlyFigure.Parts(Figure, new("light", false, new Dictionary<string, PlotSize> { ["seizures"] = new(1344, 470) }), Words.For("en")).Layout.Annotations.Where(a => a.Name is not null),
            l => Assert.Contains(" – ", l.Text, StringComparison.Ordinal));
}
