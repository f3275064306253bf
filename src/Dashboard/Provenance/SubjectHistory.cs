using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Reading;

namespace Dashboard.Provenance;

/// <summary>What became of a subject from release to release, in words.</summary>
internal static class SubjectHistory
{
    // Old releases are loaded to be compared; further back than this nobody looks here: the page of changes has them all.
    private const int MostReleases = 24;

    /// <summary>The first release that is known, every release in which claims or adoption changed, and since when nothing has.</summary>
    public static IReadOnlyList<string> Of(View view, DatasetStore store, string slug)
    {
        var lines = new List<string>();
        (int Claims, string? Adopted, decimal? Value, string? Reason)? before = null;
        var (seen, last) = (false, 0);
        // The draft is newer than every release.
        static int Place(int number) => number == Linking.Selection.Draft ? int.MaxValue : number;
        var releases = store.Headers.Select(h => h.Number).Append(view.Release.Number).Distinct().Where(n => Place(n) <= Place(view.Release.Number))
            .OrderByDescending(Place).Take(MostReleases).OrderBy(Place);
        foreach (var number in releases)
        {
            if ((number == view.Release.Number ? view.Release : store.Find(number)) is not { } release)
                continue;
            var now = StateOf(release.Dataset, slug);
            if (!seen && now is null || seen && now == before)
                continue;
            lines.Add(Say(view, release, now, seen));
            (seen, before, last) = (true, now, number);
        }
        if (last > 0)
            lines.Add(view.Words.Say("claims.history.unchanged", new { r = view.NameOf(last) }));
        return lines;
    }

    private static (int Claims, string? Adopted, decimal? Value, string? Reason)? StateOf(Dataset dataset, string slug)
    {
        var index = DatasetIndex.Of(dataset);
        if (!index.Subjects.TryGetValue(slug, out var subject))
            return null;
        var adopted = subject.Adopted is { } claim ? index.Claims.GetValueOrDefault(claim) : null;
        return (index.ClaimsOn(slug).Count(), subject.Adopted, adopted?.Value, subject.Reason.In("en"));
    }

    private static string Say(View view, Release release, (int Claims, string? Adopted, decimal? Value, string? Reason)? state, bool changed)
    {
        var words = view.Words;
        var (r, date) = (view.NameOf(release.Number), view.Date(FuzzyDate.On(DateOnly.FromDateTime(release.PublishedAt.UtcDateTime))));
        return state is not { } known
            ? words.Say("claims.history.removed", new { r, date })
            : words.Say(changed ? "claims.history.changed" : "claims.history.first", new
            {
                r,
                date,
                n = known.Claims,
                state = known.Value is { } value ? words.Say("claims.history.adopted", new { value = words.Number(value, 4) }) : words["legend.still-open"],
            });
    }
}
