using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Storage;

/// <summary>What became of a wish to publish.</summary>
public enum PublicationOutcome
{
    /// <summary>It is a release, now or since the first time it was asked for.</summary>
    Published,
    /// <summary>It waits for a second person.</summary>
    Requested,
    /// <summary>It was refused by a second person.</summary>
    Refused,
    /// <summary>It was taken back by who asked for it.</summary>
    Withdrawn,
    /// <summary>Errors, or warnings without a reason, stand against it: <see cref="Publication.Problems"/>.</summary>
    Problems,
    /// <summary>The reason is too short to tell anything.</summary>
    NoReason,
    /// <summary>The records are not those that were reviewed (any more).</summary>
    Moved,
    /// <summary>Here a second person approves: it has to be asked for.</summary>
    SecondPerson,
    /// <summary>Nobody approves what they asked for themselves.</summary>
    Own,
    /// <summary>There is no such request, or it is decided.</summary>
    Gone,
}

/// <summary>The answer to a wish to publish. Without a release nothing was published.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Release">The release, if there is one.</param>
/// <param name="Problems">What stands against it.</param>
public sealed record Publication(PublicationOutcome Outcome, Release? Release, IReadOnlyList<Problem> Problems)
{
    internal static Publication Only(PublicationOutcome outcome) => new(outcome, null, []);
}

/// <summary>What exactly is to be published, as a person has reviewed it.</summary>
public sealed record Proposal
{
    /// <summary>A reason has at least so many letters.</summary>
    public const int ShortestReason = 10;
    /// <summary>A reason has at most so many letters.</summary>
    public const int LongestReason = 1000;

    /// <summary>What stays in the working copy.</summary>
    public IReadOnlyList<HeldBack> HeldBack { get; init; } = [];
    /// <summary>Why it is published with its warnings, by <see cref="KeyOf"/>; <c>*</c> for all that have no reason of their own.</summary>
    public IReadOnlyDictionary<string, string> Warnings { get; init; } = new Dictionary<string, string>();
    /// <summary>SHA-256 of the document that was reviewed; null publishes whatever there is.</summary>
    [JsonIgnore]
    public string? Sha256 { get; init; }

    /// <summary>The name of a warning: rule, record and field.</summary>
    public static string KeyOf(Problem warning) => $"{warning.Rule} {warning.Kind}/{warning.Record}.{warning.Field}";

    /// <summary>The reason given for a warning, or null.</summary>
    public string? ReasonFor(Problem warning) =>
        Warnings.GetValueOrDefault(KeyOf(warning)) is { Length: > 0 } own && !string.IsNullOrWhiteSpace(own) ? own
        : Warnings.GetValueOrDefault("*") is { } all && !string.IsNullOrWhiteSpace(all) ? all : null;

    internal string Write() => JsonSerializer.Serialize(this, DatasetDocument.Json);

    internal static Proposal Read(string json, string sha256) => JsonSerializer.Deserialize<Proposal>(json, DatasetDocument.Json)! with { Sha256 = sha256 };
}

/// <summary>A publication that waits for a second person.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Account">Account that asked.</param>
/// <param name="By">Name of who asked, as it was then.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, as it will stand with the release.</param>
/// <param name="Proposal">What exactly.</param>
public sealed record PublicationRequest(string Id, string Account, string By, DateTimeOffset At, string Reason, Proposal Proposal);

/// <summary>How this house publishes.</summary>
/// <param name="SecondPerson">True when nobody publishes alone: <c>Publishing:SecondPerson</c>, default false.</param>
public sealed record PublishingRules(bool SecondPerson);
