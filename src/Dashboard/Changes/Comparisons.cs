using System.Collections.Concurrent;
using Dashboard.Data.Releases;
using Dashboard.Linking;

namespace Dashboard.Changes;

/// <summary>Two releases beside each other.</summary>
/// <param name="Older">The one before; null where there is none or it cannot be had.</param>
/// <param name="Newer">The one after.</param>
/// <param name="Diff">What differs; empty without an older one.</param>
/// <param name="Between">The publications after <see cref="Older"/> up to <see cref="Newer"/>, newest first: why things changed.</param>
public sealed record Comparison(Release? Older, Release Newer, ReleaseDiff Diff, IReadOnlyList<ReleaseHeader> Between);

/// <summary>Compares releases and keeps what was found: releases never change, so one answer serves every reader.</summary>
/// <param name="store">The published releases.</param>
public sealed class Comparisons(DatasetStore store)
{
    private const int MostKept = 64;
    private static readonly ReleaseDiff Nothing = new([], [], []);
    private readonly ConcurrentDictionary<(int Older, int Newer), Lazy<ReleaseDiff>> kept = new();

    /// <summary>All published releases, newest first.</summary>
    public IReadOnlyList<ReleaseHeader> Releases => store.Headers;

    /// <summary>The comparison an address asks for: without numbers the release that is read with the one before it. Reversed numbers are turned round.</summary>
    public Comparison Of(Selection selection, Release read)
    {
        if (read.Number == Selection.Draft)
            return Draft(selection, read);
        var to = selection.To ?? read.Number;
        var from = Start(selection) ?? Releases.FirstOrDefault(r => r.Number < to)?.Number;
        if (from > to)
            (from, to) = (to, from.Value);
        var newer = (to == read.Number ? read : store.Find(to)) ?? read;
        var older = from is { } number && number != newer.Number ? store.Find(number) : null;
        return older is null
            ? new(null, newer, Nothing, [.. Releases.Where(r => r.Number == newer.Number)])
            : new(older, newer, Between(older, newer), [.. Releases.Where(r => r.Number > older.Number && r.Number <= newer.Number)]);
    }

    /// <summary>The release that was the newest at the end of a day, UTC; before the first one the first.</summary>
    public ReleaseHeader NewestOn(DateOnly day) => Releases.FirstOrDefault(r => DateOnly.FromDateTime(r.PublishedAt.UtcDateTime) <= day) ?? Releases[^1];

    /// <summary>How many records differ between a release and a later one; 0 where the release cannot be had.</summary>
    public int Count(int from, Release to) => from < to.Number && store.Find(from) is { } older
        ? Between(older, to) is var diff ? diff.Added.Count + diff.Changed.Count + diff.Removed.Count : 0
        : 0;

    private int? Start(Selection selection) => selection.From ?? (selection.Since is { } day ? NewestOn(day).Number : null);

    // The draft is newer than every release, and never the same for long.
    private Comparison Draft(Selection selection, Release draft)
    {
        var older = store.Find(Start(selection) ?? store.Newest.Number) ?? store.Newest;
        return new(older, draft, ReleaseDiff.Between(older.Dataset, draft.Dataset), [.. Releases.Where(r => r.Number > older.Number)]);
    }

    private ReleaseDiff Between(Release older, Release newer)
    {
        if (kept.Count >= MostKept)
            kept.Clear();
        return kept.GetOrAdd((older.Number, newer.Number), _ => new(() => ReleaseDiff.Between(older.Dataset, newer.Dataset))).Value;
    }
}
