using Dashboard.Data.Provenance;

namespace Dashboard.Data.Releases;

/// <content>Sources and the citations every record stands on.</content>
internal sealed partial class DatasetCheck
{
    private const int LongestQuote = 25;

    private void CheckSource(string slug, Source source)
    {
        Filled("sources", slug, "title", source.Title);
        Filled("sources", slug, "publisher", source.Publisher);
        if (source.Url is { } url && WebAddress(url) is null)
            Report(RuleBook.AddressForm, "sources", slug, "url", ("url", url));
        if (source.ArchivedAt is { } copy && WebAddress(copy) is null)
            Report(RuleBook.AddressForm, "sources", slug, "archivedAt", ("url", copy));
        Dated("sources", slug, "date", source.Date ?? FuzzyDate.Unknown);
    }

    /// <summary>At least one citation, each with a source of this dataset and a quote of at most 25 words in the script of its language.</summary>
    private void Cited(string kind, string record, string field, IReadOnlyList<Citation>? citations)
    {
        if (citations is null or { Count: 0 })
            Report(RuleBook.SourceMissing, kind, record, field);
        for (var i = 0; i < citations?.Count; i++)
            CheckCitation(kind, record, field, i, citations[i]);
    }

    private void CheckCitation(string kind, string record, string list, int at, Citation? citation)
    {
        // Paths are made only for what is wrong: a large dataset has many citations and few problems.
        string Field(string member) => FormattableString.Invariant($"{list}[{at}].{member}");
        if (string.IsNullOrWhiteSpace(citation?.Source))
            Report(RuleBook.SourceMissing, kind, record, Field("source"));
        else if (!sources.Has(citation.Source))
            Report(RuleBook.RecordUnknown, kind, record, Field("source"), ("slug", citation.Source), ("kind", "sources"));
        if (string.IsNullOrWhiteSpace(citation?.QuoteLanguage))
            Report(RuleBook.TextMissing, kind, record, Field("quoteLanguage"));
        else if (!Scripts.Fits(citation.Quote, citation.QuoteLanguage))
            Report(RuleBook.QuoteScript, kind, record, Field("quoteLanguage"), ("language", citation.QuoteLanguage));
        if (string.IsNullOrWhiteSpace(citation?.Quote))
            Report(RuleBook.QuoteMissing, kind, record, Field("quote"));
        else if (CountWords(citation.Quote) is > LongestQuote and var words)
            Report(RuleBook.QuoteTooLong, kind, record, Field("quote"), ("words", words), ("most", LongestQuote));
    }

    private static int CountWords(string text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            if (!inside && !char.IsWhiteSpace(c))
                count++;
            inside = !char.IsWhiteSpace(c);
        }
        return count;
    }

    private static Uri? WebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") && address.Host.Length > 0 ? address : null;
}
