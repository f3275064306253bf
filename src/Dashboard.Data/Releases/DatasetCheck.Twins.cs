using System.Text.RegularExpressions;
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
        Twins(sources, RuleBook.AddressTwice, _ => "url", source => source.Url is { } url && PlainAddress(url) is { } address ? new(address) : null);
        Twins(sources, RuleBook.TitleTwice, _ => "title", source => Titled(source.Title, Plain(source.Publisher)));
        Twins(agreements, RuleBook.TitleTwice, _ => "title.en", agreement => Titled(agreement.Title?.En, agreement.Visit, agreement.Date));
        Twins(subjects, RuleBook.SubjectTwice, subject => subject.Measure == Measure.DocumentsSigned ? "visit" : "period", SubjectKey);
    }

    // Both are told, so that whichever is opened says so.
    private void Twins<T>(RecordTable<T> table, Rule rule, Func<T, string> fieldOf, Func<T, Likeness?> keyOf) where T : class
    {
        if (!Concerns(table.Kind))
            return;
        void Tell(T record, string slug, string other) => Report(rule, table.Kind, slug, fieldOf(record), ("other", new RecordKey(table.Kind, other)));
        var firsts = new Dictionary<Likeness, (T Record, string Slug, bool Told)>();
        var wanted = focus is null ? null : table.Rows.Where(row => row.Slug == focus.Slug).Select(row => keyOf(row.Record)).ToHashSet();
        foreach (var (slug, record) in table.Rows)
        {
            if (keyOf(record) is not { } key || wanted?.Contains(key) == false)
                continue;
            if (firsts.TryAdd(key, (record, slug, false)))
                continue;
            var first = firsts[key];
            if (!first.Told)
                Tell(first.Record, first.Slug, slug);
            Tell(record, slug, first.Slug);
            firsts[key] = first with { Told = true };
        }
    }

    private static Likeness? Titled(string? title, string? occasion, FuzzyDate date = default) =>
        string.IsNullOrWhiteSpace(title) ? null : occasion is null ? new(Plain(title), "", date) : new(Plain(title), occasion);

    private static Likeness? SubjectKey(Subject subject) => subject switch
    {
        { Measure: Measure.DocumentsSigned, Visit: { } visit } => new(visit),
        { Measure: Measure.Turnover or Measure.Exports or Measure.Imports or Measure.TurnoverGrowth, Period: { } period } =>
            new($"{subject.Measure} {subject.Side}", subject.Unit ?? "", new(period.From, period.To, DatePrecision.Range)),
        _ => null,
    };

    /// <summary>What two addresses of one page have in common: host without www, path, and the part of the query that chooses the page.</summary>
    private static string? PlainAddress(string url)
    {
        if (WebAddress(url) is not { } address)
            return null;
        var host = address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part.Split('=')[0])).Order(StringComparer.Ordinal);
        return $"{host}{(address.IsDefaultPort ? "" : $":{address.Port}")}{address.AbsolutePath.TrimEnd('/')}?{string.Join('&', query)}";
    }

    private static bool IsTracking(string name) => Tracking.Contains(name) || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);

    // Blanks that nobody sees make no difference; most texts have none and stay as they are.
    private static string Plain(string? text) => text is null ? "" : text.Length > 0 && !Blanks().IsMatch(text) ? text
        : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\s|\s\s|[\s-[ ]]|\s\z")]
    private static partial Regex Blanks();

    /// <summary>What makes two records look like one; capitals make no difference.</summary>
    private readonly record struct Likeness(string Text, string Occasion = "", FuzzyDate Date = default)
    {
        public bool Equals(Likeness other) => Date == other.Date
            && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase) && string.Equals(Occasion, other.Occasion, StringComparison.OrdinalIgnoreCase);

        public override int GetHashCode() => HashCode.Combine(Date, Text.GetHashCode(StringComparison.OrdinalIgnoreCase), Occasion.GetHashCode(StringComparison.OrdinalIgnoreCase));
    }
}
