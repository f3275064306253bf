using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Briefings;

/// <summary>What a link to a briefing is to be.</summary>
/// <param name="Name">Whom it is for; shown to presenters and in the trail.</param>
/// <param name="From">First day, UTC; null for at once.</param>
/// <param name="Until">Last day, UTC; null for no end.</param>
/// <param name="MostUses">How often it lets somebody in; null for as often as wanted.</param>
/// <param name="Password">What is asked beside the link; null or empty for nothing.</param>
public sealed record ShareTerms(string Name, DateOnly? From = null, DateOnly? Until = null, int? MostUses = null, string? Password = null)
{
    /// <summary>The shortest password: wrong ones are limited, and a link is needed first.</summary>
    public const int LeastPassword = 8;
    /// <summary>The longest password.</summary>
    public const int LongestPassword = 200;
    /// <summary>The longest name.</summary>
    public const int LongestName = 120;
    /// <summary>The most uses that can be asked for.</summary>
    public const int MostOfAll = 100_000;

    /// <summary>What keeps the link from being made; empty for good terms.</summary>
    public IReadOnlyList<BriefingProblem> Check(DateOnly today)
    {
        var problems = new List<BriefingProblem>();
        if (string.IsNullOrWhiteSpace(Name))
            problems.Add(new("name", "needed"));
        else if (Name.Trim().Length > LongestName)
            problems.Add(new("name", "long"));
        if (Until < today || Until < From)
            problems.Add(new("until", "range"));
        if (MostUses is < 1 or > MostOfAll)
            problems.Add(new("uses", "range"));
        if (!string.IsNullOrEmpty(Password) && Password.Length is < LeastPassword or > LongestPassword)
            problems.Add(new("password", "range"));
        return problems;
    }
}

/// <summary>A link to a briefing as presenters see it; the key in it is kept nowhere.</summary>
/// <param name="Id">Id, no secret.</param>
/// <param name="Slug">Slug of the briefing.</param>
/// <param name="Name">Whom it is for.</param>
/// <param name="From">First day, UTC; null for at once.</param>
/// <param name="Until">Last day, UTC; null for no end.</param>
/// <param name="MostUses">How often it lets somebody in; null for as often as wanted.</param>
/// <param name="Uses">How often it has.</param>
/// <param name="HasPassword">True when a password is asked.</param>
/// <param name="By">Who made it.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="WithdrawnAt">When it was withdrawn, UTC; null while it was not.</param>
public sealed record BriefingShare(
    string Id, string Slug, string Name, DateOnly? From, DateOnly? Until, int? MostUses, int Uses, bool HasPassword, string By, DateTimeOffset MadeAt, DateTimeOffset? WithdrawnAt)
{
    /// <summary>Whether it may be used on a day: <see cref="ShareOutcome.LetIn"/>, or why not.</summary>
    public ShareOutcome On(DateOnly day) =>
        Admits(day) ? (Uses >= MostUses ? ShareOutcome.UsedUp : ShareOutcome.LetIn)
        : WithdrawnAt is not null ? ShareOutcome.Withdrawn
        : day < From ? ShareOutcome.NotYet : ShareOutcome.Over;

    /// <summary>True while those it has let in may stay: it is not withdrawn and the day is one of its days.</summary>
    public bool Admits(DateOnly day) => WithdrawnAt is null && !(day < From) && !(day > Until);
}

/// <summary>What came of using a link.</summary>
[JsonConverter(typeof(Kebab<ShareOutcome>))]
public enum ShareOutcome
{
    /// <summary>It lets in.</summary>
    LetIn,
    /// <summary>There is no such link.</summary>
    Unknown,
    /// <summary>Its first day is still to come.</summary>
    NotYet,
    /// <summary>Its last day is over.</summary>
    Over,
    /// <summary>It has let in as many as it may.</summary>
    UsedUp,
    /// <summary>It was withdrawn.</summary>
    Withdrawn,
    /// <summary>A password is asked and none was given.</summary>
    PasswordNeeded,
    /// <summary>The password is another one.</summary>
    PasswordWrong,
    /// <summary>Too many wrong passwords: it rests for a while.</summary>
    Resting,
}

/// <summary>The answer to who comes with a link.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Share">The link, unless there is none.</param>
public sealed record ShareAnswer(ShareOutcome Outcome, BriefingShare? Share);
