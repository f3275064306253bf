using Dashboard.Changes;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Linking;
using Dashboard.Reading;

namespace Dashboard.Tests.Changes;

/// <summary>The seed, and the seed with a corrected, an added and a withdrawn record.</summary>
internal static class TwoReleases
{
    public const string Withdrawn = "doc-2023-04";

    public static readonly Dataset Newer = SeedView.Dataset with
    {
        Release = 2,
        // 23 becomes 25, what is adopted for 2013 becomes 310.
        Claims = [.. SeedView.Dataset.Claims.Select(c => c.Slug switch
        {
            "cnt-2025-01" => c with { Value = 25, Caution = "Seen again." },
            "trd-2013-spu" => c with { Value = 310 },
            _ => c,
        }), SeedView.Dataset.Claims.Single(c => c.Slug == "cnt-2025-01") with { Slug = "cnt-new" }],
        Agreements = [.. SeedView.Dataset.Agreements.Where(a => a.Slug != Withdrawn)],
        Statements = SeedView.Dataset.Statements,
    };

    public static readonly Release First = Publish(SeedView.Dataset with { Release = 1 }, "First");
    public static readonly Release Second = Publish(Newer, "A count was corrected");

    public static DatasetStore Store(params Release[] releases)
    {
        var store = new DatasetStore(_ => null);
        foreach (var release in releases)
            store.Announce(release);
        return store;
    }

    public static Comparisons Comparisons(params Release[] releases) => new(Store(releases));

    /// <summary>The page of changes as a reader of the newest release asks for it.</summary>
    public static View View(string query = "", int releases = 2)
    {
        var newest = releases == 1 ? First : Second;
        var (selection, notices) = SelectionQuery.Parse(query, new Vocabulary(DatasetIndex.Of(newest.Dataset), releases == 1 ? [First.Header] : [Second.Header, First.Header]));
        Assert.Empty(notices);
        return new(newest, selection, Words.For(selection.Language), [], "/changes") { Asked = query };
    }

    private static Release Publish(Dataset dataset, string reason)
    {
        var bytes = DatasetDocument.Write(dataset);
        return new(dataset.Release, new(2026, dataset.Release, 1, 12, 0, 0, TimeSpan.Zero), reason, DatasetDocument.Hash(bytes), dataset, bytes);
    }
}
