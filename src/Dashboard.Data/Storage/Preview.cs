using System.Text.Json;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Storage;

/// <summary>The working copy as the pages can show it.</summary>
/// <param name="Stamp">State of the working copy it was made from.</param>
/// <param name="Release">The working copy as release 0; null when it cannot be shown at all.</param>
/// <param name="Changes">How many records differ from the newest release.</param>
/// <param name="LeftOut">Records whose change is not shown because it breaks a rule.</param>
/// <param name="Problems">The errors, of what is left out too.</param>
public sealed record DraftRelease(long Stamp, Release? Release, int Changes, IReadOnlyList<RecordKey> LeftOut, IReadOnlyList<Problem> Problems)
{
    /// <summary>The draft while the database does not answer.</summary>
    public static readonly DraftRelease Unavailable = new(-1, null, 0, [], []);
}

/// <summary>Makes the working copy fit to be looked at on the readers' pages. A record that breaks a rule is left out, so that no page falls over it.</summary>
public sealed class Preview(WorkingCopy copy, DatasetStore store, DatasetRules rules, TimeProvider clock)
{
    // What is left out may leave others without their record; so many rounds, then the draft is not shown.
    private const int Rounds = 5;
    private volatile Known? _known;

    /// <summary>Calls <paramref name="follow"/> after each change of the working copy until the answer is disposed.</summary>
    public IDisposable Subscribe(Action follow) => copy.Subscribe(_ => follow());

    /// <summary>The draft as it is, kept until the working copy or the newest release changes; callers check that the person may see it. Never throws for what is in the records.</summary>
    /// <exception cref="Access.StoreUnavailable">The database does not answer.</exception>
    public async Task<DraftRelease> ReadAsync()
    {
        var published = store.Newest;
        Working working;
        try
        {
            working = await copy.ReadAsync();
        }
        catch (JsonException failure)
        {
            return new(-1, null, 0, [], [new("", "", "", failure.Message)]);
        }
        if (_known is { } known && known.Newest == published.Number && known.Draft.Stamp == working.Stamp)
            return known.Draft;
        var draft = Of(published, working, rules, clock.GetUtcNow());
        _known = new(published.Number, draft);
        return draft;
    }

    /// <summary>The draft of a working copy. Pure.</summary>
    internal static DraftRelease Of(Release published, Working working, DatasetRules rules, DateTimeOffset now)
    {
        var changes = ReleaseDiff.Between(published.Dataset, working.Dataset).Count;
        var told = new List<Problem>();
        var held = new HashSet<HeldBack>();
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                var dataset = Composing.Of(published.Dataset, working.Dataset, held, 0);
                var errors = rules(dataset).Where(p => p.Severity == Severity.Error).ToList();
                if (errors.Count == 0)
                {
                    // Two records of one slug, a reference to nothing: found here and not on a page.
                    _ = DatasetIndex.Of(dataset);
                    var document = DatasetDocument.Write(dataset);
                    return new(working.Stamp, new(0, now, "", DatasetDocument.Hash(document), dataset, document), changes, [.. held.Select(h => new RecordKey(h.Kind, h.Slug))], told);
                }
                told.AddRange(errors.Where(e => !told.Any(t => t.ToString() == e.ToString())));
                if (errors.Where(e => held.Add(new(e.Kind, e.Record))).ToList() is [])
                    break;
            }
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or KeyNotFoundException)
        {
            told.Add(new("", "", "", failure.Message));
        }
        return new(working.Stamp, null, changes, [.. held.Select(h => new RecordKey(h.Kind, h.Slug))], told);
    }

    private sealed record Known(int Newest, DraftRelease Draft);
}
