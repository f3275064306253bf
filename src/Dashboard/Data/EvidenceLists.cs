using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Data;

/// <summary>The lists of claims, sources and article statements.</summary>
internal static class EvidenceLists
{
    /// <summary>What sources say, one row per claim, with subject and reporter spelled out.</summary>
    public static RecordList<Claim> Claims(Dataset dataset, int release)
    {
        var subjects = dataset.Subjects.ToDictionary(s => s.Slug);
        var reporters = dataset.Reporters.ToDictionary(r => r.Slug);
        Subject? Of(Claim claim) => subjects.GetValueOrDefault(claim.Subject);
        return new()
        {
            Records = dataset.Claims,
            Accepts = [Facet.Period, Facet.Visit],
            // A figure belongs to the days it measures; only a claim without such days belongs to the day it was said.
            Rows = c => [ListRows.In(Of(c)?.Period is { } period ? FuzzyDate.Between(period.From, period.To) : c.Date) with { Visit = Of(c)?.Visit }],
            Citations = c => c.Citations,
            Columns =
            [
                new("slug", c => c.Slug),
                new("subject", c => c.Subject),
                new("subject_title", c => Of(c)?.Title.En),
                new("measure", c => Of(c) is { } s ? Kebab<Measure>.Of(s.Measure) : null),
                new("value", c => c.Value),
                new("low", c => c.Low),
                new("high", c => c.High),
                new("exactness", c => Kebab<Exactness>.Of(c.Exactness)),
                new("besides", c => c.Besides),
                new("unit", c => Of(c) is { } s ? dataset.Labels.GetValueOrDefault(s.Unit)?.En ?? s.Unit : null),
                new("adopted", c => Of(c)?.Adopted == c.Slug),
                new("reporter", c => reporters.GetValueOrDefault(c.Reporter)?.Name.En ?? c.Reporter),
                new("reporter_side", c => reporters.GetValueOrDefault(c.Reporter) is { } r ? Kebab<Side>.Of(r.Side) : null),
                new("period_from", c => Of(c)?.Period?.From),
                new("period_to", c => Of(c)?.Period?.To),
                new("period_name", c => Of(c)?.Period?.Name),
                new("visit", c => Of(c)?.Visit),
                new("stated", c => c.Date),
                .. Columns.Texts<Claim>("statement", c => c.Statement),
                new("standing", c => Kebab<Standing>.Of(c.Standing)),
                new("use", c => Kebab<Use>.Of(c.Use)),
                .. Columns.Evidence<Claim>(dataset, c => c.Citations),
                new("caution", c => c.Caution),
                new("note", c => c.Note),
                new("release", _ => release),
            ],
        };
    }

    /// <summary>Publications.</summary>
    public static RecordList<Source> Sources(Dataset dataset, int release) => new()
    {
        Records = dataset.Sources,
        Accepts = [Facet.Period],
        Rows = s => [ListRows.In(s.Date)],
        Columns =
        [
            new("slug", s => s.Slug),
            new("title", s => s.Title),
            new("title_is_ours", s => s.TitleIsOurs),
            new("publisher", s => s.Publisher),
            new("url", s => s.Url),
            new("date", s => s.Date),
            new("read_on", s => s.ReadOn),
            new("archived_at", s => s.ArchivedAt),
            new("archive_sha256", s => s.ArchiveSha256),
            new("release", _ => release),
        ],
    };

    /// <summary>The background article, statement by statement.</summary>
    public static RecordList<ArticleStatement> ArticleStatements(Dataset dataset, int release) => new()
    {
        Records = dataset.Statements,
        Citations = s => s.Citations,
        Columns =
        [
            new("slug", s => s.Slug),
            new("section", s => s.Section),
            .. Columns.Texts<ArticleStatement>("statement", s => s.Statement),
            new("claim_type", s => s.ClaimType),
            new("verdict", s => Kebab<Verdict>.Of(s.Verdict)),
            new("reason", s => s.Reason),
            new("related", s => string.Join(' ', s.Related)),
            .. Columns.Evidence<ArticleStatement>(dataset, s => s.Citations),
            new("release", _ => release),
        ],
    };
}
