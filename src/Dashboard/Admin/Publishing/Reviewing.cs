using System.Text.Json;
using Dashboard.Changes;
using Dashboard.Data;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;

namespace Dashboard.Admin.Publishing;

/// <summary>What one person reviews before publishing: the differences, what they hold back, and what comes of it. Follows no change by itself.</summary>
public sealed class Reviewing
{
    private readonly DatasetRules rules;
    private readonly Dictionary<string, string> reasons = [];

    /// <summary>Begins with everything accepted.</summary>
    /// <param name="published">The newest release.</param>
    /// <param name="working">The working copy.</param>
    /// <param name="rules">The rules.</param>
    public Reviewing(Release published, Working working, DatasetRules rules)
    {
        (Published, Working, this.rules) = (published, working, rules);
        Diff = ReleaseDiff.Between(published.Dataset, working.Dataset);
        Compose();
    }

    /// <summary>The newest release.</summary>
    public Release Published { get; }
    /// <summary>The working copy that is reviewed.</summary>
    public Working Working { get; }
    /// <summary>What differs between the two.</summary>
    public ReleaseDiff Diff { get; }
    /// <summary>What is held back.</summary>
    public HashSet<HeldBack> Held { get; } = [];
    /// <summary>What would be published; null when the accepted fields are no record together.</summary>
    public Review? Review { get; private set; }
    /// <summary>Why they are none, or null.</summary>
    public string? Unreadable { get; private set; }
    /// <summary>Errors and warnings of what would be published, with the reasons given.</summary>
    public Proposal Proposal => new() { HeldBack = [.. Held], Warnings = new Dictionary<string, string>(reasons), Sha256 = Review?.Sha256 };
    /// <summary>Problems that are not answered.</summary>
    public IReadOnlyList<Problem> Against => Review?.Against(Proposal) ?? [];
    /// <summary>How many records go into the release.</summary>
    public int Accepted { get; private set; }

    /// <summary>The view of a dataset that is not published, in the language of <paramref name="view"/>.</summary>
    public static View ViewOf(View view, Dataset dataset) => view with { Release = Release.Unpublished(dataset) };

    /// <summary>The records that differ, by kind, with names and ways to them.</summary>
    public ILookup<string, ChangedRecord> Changes(View view) =>
        ChangedRecord.Of(ViewOf(view, Working.Dataset), new Comparison(Published, Release.Unpublished(Working.Dataset), Diff, []));

    /// <summary>True when nothing of a record goes into the release.</summary>
    public bool IsHeld(ChangedRecord change) => Units(change).All(Held.Contains);

    /// <summary>True when some of a record does not.</summary>
    public bool IsHeldInPart(ChangedRecord change) => !IsHeld(change) && Units(change).Any(Held.Contains);

    /// <summary>Holds a record back with all its fields, or accepts it.</summary>
    public void Hold(ChangedRecord change, bool held) => Hold(Units(change), held);

    /// <summary>Holds back or accepts, and composes anew.</summary>
    public void Hold(IEnumerable<HeldBack> units, bool held)
    {
        foreach (var unit in units)
        {
            if (held)
                Held.Add(unit);
            else
                Held.Remove(unit);
        }
        Compose();
    }

    /// <summary>Takes over what somebody else proposed.</summary>
    public void Take(Proposal proposal)
    {
        Held.Clear();
        reasons.Clear();
        foreach (var (key, reason) in proposal.Warnings)
            reasons[key] = reason;
        Hold(proposal.HeldBack, true);
    }

    /// <summary>The reason given for a warning (<see cref="Proposal.KeyOf"/>), or for all (<c>*</c>).</summary>
    public string ReasonFor(string key) => reasons.GetValueOrDefault(key, "");

    /// <summary>Gives a reason for a warning, or takes it away.</summary>
    public void Answer(string key, string? reason) => reasons[key] = reason ?? "";

    /// <summary>What can be held back of a record: its fields, or all of it when it is new or archived.</summary>
    public static IReadOnlyList<HeldBack> Units(ChangedRecord change) =>
        change.What == Happening.Corrected ? [.. change.Fields.Select(f => new HeldBack(change.Kind, change.Slug, f.Field))] : [new(change.Kind, change.Slug)];

    /// <summary>The edit that gives a record back what the release has.</summary>
    public RecordEdit Reverting(ChangedRecord change)
    {
        var now = Working.Records.GetValueOrDefault(new(change.Kind, change.Slug));
        if (change.What == Happening.Added)
            return new(change.Kind, change.Slug, null, now?.Version ?? -1) { Archived = true };
        var body = Published.Dataset.BodyOf(change.Kind, change.Slug);
        return new(change.Kind, change.Slug, body, now?.Version ?? -1) { BaseBody = now?.Body, Archived = false, Position = change.Fields.Any(f => f.Field == ReleaseDiff.OrderField) ? Published.Dataset.PlaceOf(change.Kind, change.Slug) : null };
    }

    /// <summary>The changes as texts, one each, to know later which came meanwhile.</summary>
    public IReadOnlySet<string> Told() => new HashSet<string>(
        [.. Diff.Changed.SelectMany(c => c.Fields.Select(f => $"{c.Kind}/{c.Slug}.{f.Field}={f.New?.ToJsonString()}")), .. Diff.Added.Concat(Diff.Removed).Select(k => $"{k.Kind}/{k.Slug}")]);

    /// <summary>True when a request asks for exactly what would be published now.</summary>
    public bool Fits(PublicationRequest request)
    {
        try
        {
            return Data.Editing.Review.Of(Published.Dataset, Working.Dataset, request.Proposal.HeldBack, Published.Number + 1, rules).Sha256 == request.Proposal.Sha256;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>What readers would see otherwise; null while errors keep it from being drawn.</summary>
    public Impact? Impact(Words words)
    {
        try
        {
            return Review is { Errors.Count: 0 } ? Publishing.Impact.Between(DatasetIndex.Of(Published.Dataset), DatasetIndex.Of(Review.Dataset), words) : null;
        }
        catch (Exception failure) when (failure is KeyNotFoundException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private void Compose()
    {
        try
        {
            (Review, Unreadable) = (Data.Editing.Review.Of(Published.Dataset, Working.Dataset, Held, Published.Number + 1, rules), null);
        }
        catch (JsonException failure)
        {
            (Review, Unreadable) = (null, failure.Message);
        }
        Accepted = Review is null ? 0 : ReleaseDiff.Between(Published.Dataset, Review.Dataset).Count;
    }
}
