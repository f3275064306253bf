using Dashboard.Data.Provenance;

namespace Dashboard.Data.Releases;

/// <content>Records that are there twice under different slugs.</content>
internal sealed partial class DatasetCheck
{
    // What a link carries to tell its owner who followed it, and forms of the same page.
    private static readonly HashSet<string> Tracking =
        new(StringComparer.OrdinalIgnoreCase) { "fbclid", "gclid", "yclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "_ga", "_openstat", "amp" };

    private void CheckTwins()
    {
        Twins(sources, RuleBook.AddressTwice, _ => "url", source => source.Url is null ? null : PlainAddress(source.Url));
        Twins(sources, RuleBook.TitleTwice, _ => "title", source => string.IsNullOrWhiteSpace(source.Title) ? null : $"{Folded(source.Title)}\n{Folded(source.Publisher)}");
        Twins(agreements, RuleBook.TitleTwice, _ => "title.en", agreement => string.IsNullOrWhiteSpace(agreement.Title?.En)
            ? null : $"{Folded(agreement.Title.En)}\n{agreement.Visit ?? agreement.Date.ToString()}");
        Twins(subjects, RuleBook.SubjectTwice, subject => subject.Measure == Measure.DocumentsSigned ? "visit" : "period", SubjectKey);
    }

    private void Twins<T>(RecordTable<T> table, Rule rule, Func<T, string> fieldOf, Func<T, string?> keyOf) where T : class
    {
        if (!Concerns(table.Kind))
            return;
        foreach (var twins in table.Rows.Select(row => (row.Slug, row.Record, Key: keyOf(row.Record))).Where(row => row.Key is not null)
            .GroupBy(row => row.Key, StringComparer.Ordinal))
        {
            var (first, second) = (twins.First(), twins.Skip(1).FirstOrDefault());
            if (second.Record is null)
                continue;
            // Both are told, so that whichever is opened says so.
            foreach (var twin in twins)
                Report(rule, table.Kind, twin.Slug, fieldOf(twin.Record), ("other", new RecordKey(table.Kind, (ReferenceEquals(twin.Record, first.Record) ? second : first).Slug)));
        }
    }

    private static string? SubjectKey(Subject subject) => subject switch
    {
        { Measure: Measure.DocumentsSigned, Visit: { } visit } => visit,
        { Measure: Measure.Turnover or Measure.Exports or Measure.Imports or Measure.TurnoverGrowth, Period: { } period } =>
            FormattableString.Invariant($"{subject.Measure} {subject.Side} {subject.Unit} {period.From.DayNumber} {period.To.DayNumber}"),
        _ => null,
    };

    /// <summary>What two addresses of one page have in common: host without www, path, and the part of the query that chooses the page.</summary>
    private static string? PlainAddress(string url)
    {
        if (WebAddress(url) is not { } address)
            return null;
        var host = address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part.Split('=')[0])).Order(StringComparer.Ordinal);
        return $"{host}{(address.IsDefaultPort ? "" : $":{address.Port}")}{address.AbsolutePath.TrimEnd('/')}?{string.Join('&', query)}".ToLowerInvariant();
    }

    private static bool IsTracking(string name) => Tracking.Contains(name) || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);

    private static string Folded(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
