using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Dashboard.Overview;
using Dashboard.Provenance;
using Dashboard.Reading;

namespace Dashboard.Admin.Publishing;

/// <summary>Something readers see, before and after; null where it is not there.</summary>
/// <param name="Key">Key of the mark or key figure, slug of the subject.</param>
/// <param name="Name">What it is.</param>
/// <param name="Old">Before, in words.</param>
/// <param name="New">After, in words.</param>
public sealed record Difference(string Key, string Name, string? Old, string? New);

/// <summary>A chart that is drawn differently.</summary>
/// <param name="Chart">Its slug.</param>
/// <param name="Pages">The pages it stands on.</param>
/// <param name="Old">The drawing before.</param>
/// <param name="New">The drawing after.</param>
/// <param name="Marks">Marks that are added, changed or gone.</param>
public sealed record ChartImpact(string Chart, IReadOnlyList<PageEntry> Pages, Figure Old, Figure New, IReadOnlyList<Difference> Marks);

/// <summary>What readers will see differently: what two datasets make of every chart, key figure, adopted value and of the overview's sentence.</summary>
/// <param name="Charts">Charts with other marks.</param>
/// <param name="KeyFigures">Key figures of the overview.</param>
/// <param name="Adopted">Subjects whose shown value is another one.</param>
/// <param name="Sentence">The overview's sentence, or null when it stays.</param>
public sealed record Impact(IReadOnlyList<ChartImpact> Charts, IReadOnlyList<Difference> KeyFigures, IReadOnlyList<Difference> Adopted, Difference? Sentence)
{
    /// <summary>True when readers see no difference.</summary>
    public bool IsEmpty => Charts.Count + KeyFigures.Count + Adopted.Count == 0 && Sentence is null;

    /// <summary>Compares what readers see without a pick and with every option at its default. Pure.</summary>
    /// <exception cref="KeyNotFoundException">A record refers to nothing: the rules say so of it.</exception>
    public static Impact Between(DatasetIndex old, DatasetIndex now, Words words)
    {
        var (before, after) = (ViewOf(old, words), ViewOf(now, words));
        var (said, says) = (Overview.Sentence.Of(before, []).Plain, Overview.Sentence.Of(after, []).Plain);
        return new(
            [.. ChartsOf(old, now, words)],
            [.. KeyFigure.Of(before).Zip(KeyFigure.Of(after)).Select(p => new Difference(p.Second.Key, p.Second.Label, TextOf(p.First), TextOf(p.Second))).Where(d => d.Old != d.New)],
            [.. AdoptedOf(before, after)],
            said == says ? null : new("sentence", "", said, says));
    }

    private static View ViewOf(DatasetIndex index, Words words) => new(Data.Releases.Release.Unpublished(index.Dataset), Selection.None, words, [], Urls.Overview);

    private static string TextOf(KeyFigure figure) => figure.ValueNote.Length == 0 ? figure.Value : $"{figure.Value} {figure.ValueNote}";

    // A chart may reach further back on one page than on another: the first page on which it differs shows how.
    private static IEnumerable<ChartImpact> ChartsOf(DatasetIndex old, DatasetIndex now, Words words)
    {
        var places = Pages.All.Where(page => page != Pages.Changes).SelectMany(page => page.Charts.Select(place => (place.Slug, Page: page))).GroupBy(p => p.Slug);
        foreach (var chart in places)
        {
            var drawn = chart.GroupBy(p => p.Page.Extent).Select(extent => (Pages: extent.Select(p => p.Page), Before: Draw(old, chart.Key, extent.Key, words), After: Draw(now, chart.Key, extent.Key, words)))
                .Select(p => (p.Pages, p.Before, p.After, Marks: MarksOf(p.Before, p.After))).Where(p => p.Marks.Count > 0).ToList();
            if (drawn.Count > 0)
                yield return new(chart.Key, [.. drawn.SelectMany(d => d.Pages).Distinct()], drawn[0].Before, drawn[0].After, drawn[0].Marks);
        }
    }

    private static Figure Draw(DatasetIndex index, string chart, Extent extent, Words words) =>
        ChartRegistry.Find(chart)!.Draw(new(index, Selection.None, words) { Extent = extent });

    private static List<Difference> MarksOf(Figure old, Figure now)
    {
        var before = old.Marks.DistinctBy(m => m.Key).ToDictionary(m => m.Key);
        var after = now.Marks.DistinctBy(m => m.Key).ToDictionary(m => m.Key);
        return
        [
            .. after.Values.Where(m => !before.TryGetValue(m.Key, out var was) || !Same(was, m, now.X.Kind))
                .Select(m => new Difference(m.Key, m.Label, before.GetValueOrDefault(m.Key)?.ValueText, m.ValueText)),
            .. before.Values.Where(m => !after.ContainsKey(m.Key)).Select(m => new Difference(m.Key, m.Label, m.ValueText, null)),
        ];
    }

    // Rows and columns move when another one comes in; that alone changes no mark.
    private static bool Same(Mark a, Mark b, AxisKind x) =>
        (a.Value, a.Low, a.High, a.Label, a.ValueText, a.Text, a.TextNote, a.Tone, a.Look, a.Symbol) == (b.Value, b.Low, b.High, b.Label, b.ValueText, b.Text, b.TextNote, b.Tone, b.Look, b.Symbol)
        && (x != AxisKind.Time || a.X.Equals(b.X)) && a.Cells.SequenceEqual(b.Cells);

    private static IEnumerable<Difference> AdoptedOf(View before, View after)
    {
        foreach (var slug in before.Index.Subjects.Keys.Union(after.Index.Subjects.Keys))
        {
            var (old, now) = (ShownIn(before, slug), ShownIn(after, slug));
            if (old != now)
                yield return new(slug, (after.Index.Subjects.ContainsKey(slug) ? after : before).NameOf(new Evidence("subject", slug)), old, now);
        }
    }

    private static string? ShownIn(View view, string slug) =>
        view.Index.Subjects.TryGetValue(slug, out var subject) && Shown.Of(view.Index, subject, Preference.Adopted, _ => true) is { } shown ? view.ValueOf(shown.Claim) : null;
}
