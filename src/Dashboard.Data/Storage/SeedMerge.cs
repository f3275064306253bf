using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>What a seed did to the working copy.</summary>
/// <param name="Added">Number of new records.</param>
/// <param name="Updated">Number of records nobody had edited, brought up to the seed.</param>
/// <param name="Conflicts">Records (<c>kind/slug</c>) that people edited and the seed changed: kept as edited.</param>
/// <param name="Dropped">Records (<c>kind/slug</c>) that came from an earlier seed and are in this one no more: kept.</param>
internal sealed record SeedMerge(int Added, int Updated, IReadOnlyList<string> Conflicts, IReadOnlyList<string> Dropped)
{
    /// <summary>Merges <paramref name="seed"/> into the tracked working copy; the caller saves.</summary>
    /// <param name="context">The open store.</param>
    /// <param name="seed">All records of the seed.</param>
    /// <param name="sha256">Hash of the seed, part of the operation ids.</param>
    /// <param name="at">Moment of the import.</param>
    /// <param name="first">True on an empty store: no revision per record, the import itself says it all.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<SeedMerge> IntoAsync(
        DashboardContext context, IReadOnlyList<RecordBody> seed, string sha256, DateTimeOffset at, bool first, CancellationToken stop)
    {
        var kept = await context.Records.ToDictionaryAsync(r => (r.Kind, r.Slug), stop);
        var (added, updated) = (0, 0);
        List<string> conflicts = [];
        foreach (var record in seed)
        {
            var hash = record.Hash;
            if (!kept.Remove((record.Kind, record.Slug), out var stored))
            {
                context.Add(new StoredRecord { Kind = record.Kind, Slug = record.Slug, Position = record.Position, Body = record.Body, SeedHash = hash });
                if (!first)
                    Note(record, null);
                added++;
            }
            else if (stored.Body == record.Body)
            {
                // The same words on both sides, whoever wrote them: from here on it counts as seeded.
                (stored.SeedHash, stored.Position) = (hash, record.Position);
            }
            else if (!stored.Archived && stored.SeedHash == RecordBody.HashOf(stored.Body))
            {
                Note(record, stored.Body);
                (stored.Body, stored.SeedHash, stored.Position) = (record.Body, hash, record.Position);
                updated++;
            }
            else if (stored.SeedHash != hash)
            {
                conflicts.Add($"{record.Kind}/{record.Slug}");
            }
        }
        return new(added, updated, conflicts,
            [.. kept.Values.Where(r => r is { SeedHash: not null, Archived: false }).Select(r => $"{r.Kind}/{r.Slug}").Order(StringComparer.Ordinal)]);

        void Note(RecordBody record, string? before) => context.Add(new StoredRevision
        {
            Kind = record.Kind,
            Slug = record.Slug,
            Before = before,
            After = record.Body,
            By = "seed",
            At = at,
            Reason = "Newer seed",
            OperationId = $"seed:{sha256}:{record.Kind}/{record.Slug}",
        });
    }
}
