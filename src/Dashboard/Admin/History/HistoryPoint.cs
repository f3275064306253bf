using System.Globalization;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;

namespace Dashboard.Admin.History;

/// <summary>What happened to a record.</summary>
public enum Happened
{
    /// <summary>It was added.</summary>
    Added,
    /// <summary>Fields changed.</summary>
    Changed,
    /// <summary>It was archived.</summary>
    Archived,
    /// <summary>It came back from the archive.</summary>
    CameBack,
    /// <summary>A release was published that shows it otherwise than the one before.</summary>
    Published,
    /// <summary>A release was published that no longer has it.</summary>
    LeftOut,
}

/// <summary>A record as it was at one moment.</summary>
/// <param name="Key">Name of the moment on the page: <c>v12</c> for a revision, <c>r2</c> for a release.</param>
/// <param name="What">What happened.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who did it; empty where that is not known.</param>
/// <param name="Reason">Why.</param>
/// <param name="Before">The record before; null where there was none to be seen.</param>
/// <param name="Body">The record from then on; null when it was archived or left out.</param>
/// <param name="Release">Number of the release, for a publication.</param>
public sealed record HistoryPoint(string Key, Happened What, DateTimeOffset At, string By, string Reason, string? Before, string? Body, int? Release = null)
{
    /// <summary>True when the record is as it was then.</summary>
    public bool IsLike(string? body) => Body == body;

    /// <summary>What happened to one record in one revision.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="known">True when there was something of the record before.</param>
    public static HistoryPoint Of(Revision revision, bool known) => new(
        string.Create(CultureInfo.InvariantCulture, $"v{revision.Id}"),
        (revision.Before, revision.After) switch { (_, null) => Happened.Archived, (null, _) => known ? Happened.CameBack : Happened.Added, _ => Happened.Changed },
        revision.At, revision.By, revision.Reason, revision.Before, revision.After);

    /// <summary>The releases in which a record changed, oldest first.</summary>
    /// <param name="store">The published releases.</param>
    /// <param name="publishers">Who published them.</param>
    /// <param name="key">Which record.</param>
    public static IEnumerable<HistoryPoint> Published(DatasetStore store, IReadOnlyDictionary<int, string> publishers, RecordKey key)
    {
        string? before = null;
        foreach (var header in store.Headers.OrderByDescending(h => h.Number).Take(MostReleases).OrderBy(h => h.Number))
        {
            if (store.Find(header.Number) is not { } release)
                continue;
            var body = release.Dataset.BodyOf(key.Kind, key.Slug);
            if (body != before)
                yield return new(string.Create(CultureInfo.InvariantCulture, $"r{header.Number}"), body is null ? Happened.LeftOut : Happened.Published,
                    header.PublishedAt, publishers.GetValueOrDefault(header.Number, ""), header.Reason, before, body, header.Number);
            before = body;
        }
    }

    // Old releases are loaded to be looked into; the page of changes compares any two of all.
    private const int MostReleases = 40;
}
