using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Searching;

namespace Dashboard.Tests.Searching;

public sealed class RankingTests
{
    private static readonly SearchIndex Seed = SearchIndex.Of(SeedView.Dataset);

    [Fact]
    public void Whole_titles_come_before_words_beginnings_and_consonants()
    {
        var index = Of(
            ("slip", "Gardan path", "2025-01-01"), ("alike", "گردن", "2025-01-01"), ("beginning", "Gardens", "2025-01-01"),
            ("words", "A garden here", "2020-01-01"), ("newer", "The garden", "2024-01-01"), ("whole", "Garden", "1999-01-01"));

        Assert.Equal(["whole", "newer", "words", "beginning", "alike"], Slugs(index, "garden"));
        Assert.Equal([Rank.WholeTitle, Rank.TitleWords, Rank.TitleWords, Rank.TitlePrefix, Rank.Skeleton], Sources(index, "garden").Select(f => f.Rank));
    }

    [Fact]
    public void A_slip_is_the_last_guess_and_only_in_long_words()
    {
        var index = Of(("garden", "Garden", "2025-01-01"), ("map", "Map", "2025-01-01"));

        Assert.Equal([Rank.Typo], Sources(index, "gadren").Select(f => f.Rank));
        Assert.Empty(Sources(index, "mpa"));
        Assert.Empty(Sources(index, "grdn5"));
    }

    [Fact]
    public void Words_beside_the_title_come_after_words_of_it()
    {
        var index = Made([new() { Slug = "by", Title = "News", Publisher = "Garden Press", Date = FuzzyDate.On(new(2026, 1, 1)) }, new() { Slug = "about", Title = "The garden", Publisher = "X" }]);

        Assert.Equal(["about", "by"], Slugs(index, "garden"));
    }

    [Fact]
    public void Every_word_must_fit_in_any_order()
    {
        var index = Of(("both", "Wind and water", "2020-01-01"), ("one", "Wind", "2025-01-01"));

        Assert.Equal(["both"], Slugs(index, "water wind"));
        Assert.Equal(["both"], Slugs(index, "wat win"));
    }

    [Theory]
    [InlineData("Rahmon")]
    [InlineData("Raḥmon")]
    [InlineData("Rakhmon")]
    [InlineData("Раҳмон")]
    [InlineData("Рахмон")]
    [InlineData("رحمان")]
    [InlineData("Rahmonov")]
    public void Every_spelling_of_a_name_finds_the_same_visits_first(string name)
    {
        var first = Seed.Find(name, 6)[0];

        Assert.Equal(EntryKind.Visit, first.Kind);
        Assert.Equal("2022-05-30-tehran", first.Best[0].Entry.Slug);
        Assert.Contains(Seed.Find(name, 6).Single(g => g.Kind == EntryKind.Person).Best, f => f.Entry.Slug == "emomali-rahmon");
    }

    public static TheoryData<string, EntryKind, string> Records()
    {
        var titles = new TheoryData<string, EntryKind, string>();
        var data = SeedView.Dataset;
        foreach (var language in Words.Languages)
        {
            var index = DatasetIndex.Of(data);
            titles.Add(data.Visits[0].Title.In(language), EntryKind.Visit, data.Visits[0].Slug);
            titles.Add(data.Agreements[3].Title.In(language), EntryKind.Agreement, data.Agreements[3].Slug);
            titles.Add(data.Milestones[5].Statement.In(language), EntryKind.Milestone, data.Milestones[5].Slug);
            titles.Add(data.Subjects[2].Title.In(language), EntryKind.Subject, data.Subjects[2].Slug);
            titles.Add(data.Targets[1].Statement.In(language), EntryKind.Target, data.Targets[1].Slug);
            titles.Add(data.Reporters[4].Name.In(language), EntryKind.Person, data.Reporters[4].Slug);
            titles.Add(data.Visits[0].Place.In(language), EntryKind.Place, data.Visits[0].Place.En);
            titles.Add(data.Sectors[1].Name.In(language), EntryKind.Sector, data.Sectors[1].Slug);
            titles.Add(index.Label("track.friction", language), EntryKind.Track, "friction");
            titles.Add(Words.For(language)["nav.timeline"], EntryKind.Page, "timeline");
            titles.Add(Words.For(language)["chart.milestones.title"], EntryKind.Chart, "milestones");
            titles.Add(Words.For(language)["search.do.theme-dark"], EntryKind.Action, "theme-dark");
            titles.Add(data.Statements[0].Statement.In(language), EntryKind.Statement, data.Statements[0].Slug);
        }
        titles.Add(data.Sources[7].Title, EntryKind.Source, data.Sources[7].Slug);
        return titles;
    }

    [Theory, MemberData(nameof(Records))]
    public void A_record_is_found_by_its_title_in_every_language(string title, EntryKind kind, string slug) =>
        Assert.Contains(Seed.Find(string.Join(' ', title.Split(' ').Take(12)), 6).Single(g => g.Kind == kind).Best, found => found.Entry.Slug == slug);

    [Fact]
    public void Every_record_is_in_the_index()
    {
        var data = SeedView.Dataset;
        Assert.Equal(data.Agreements.Count, Seed.All.Count(e => e.Kind == EntryKind.Agreement));
        Assert.Equal(data.Milestones.Count, Seed.All.Count(e => e.Kind == EntryKind.Milestone));
        Assert.Equal(data.Subjects.Count, Seed.All.Count(e => e.Kind == EntryKind.Subject));
        Assert.Equal(data.Sources.Count, Seed.All.Count(e => e.Kind == EntryKind.Source));
        Assert.Equal(Dashboard.App.Pages.All.Count, Seed.All.Count(e => e.Kind == EntryKind.Page));
    }

    [Fact]
    public void Words_that_lead_nowhere_have_something_near()
    {
        Assert.Equal("agreements", Seed.NearestTo("agrements", 5, EntryKind.Page)[0].Slug);
        Assert.Equal("emomali-rahmon", Seed.NearestTo("emomali-rakhmonn-xyz", 5, EntryKind.Person)[0].Slug);
        Assert.Empty(Seed.NearestTo("qqqqxxxxzz", 5));
    }

    private static SearchIndex Of(params (string Slug, string Title, string Date)[] sources) =>
        Made([.. sources.Select(s => new Source { Slug = s.Slug, Title = s.Title, Publisher = "", Date = FuzzyDate.On(DateOnly.Parse(s.Date, System.Globalization.CultureInfo.InvariantCulture)) })]);

    private static SearchIndex Made(IReadOnlyList<Source> sources) => SearchIndex.Of(new Dataset { Sources = sources });

    private static IReadOnlyList<Found> Sources(SearchIndex index, string question) =>
        index.Find(question, 10).SingleOrDefault(g => g.Kind == EntryKind.Source)?.Best ?? [];

    private static IEnumerable<string> Slugs(SearchIndex index, string question) => Sources(index, question).Select(f => f.Entry.Slug);
}
