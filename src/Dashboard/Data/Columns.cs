using Dashboard.Data.Provenance;

namespace Dashboard.Data;

/// <summary>Columns that several lists share.</summary>
internal static class Columns
{
    private const string Between = " | ";

    /// <summary>One column per language.</summary>
    public static IEnumerable<Column<T>> Texts<T>(string name, Func<T, LocalText?> text) =>
    [
        new($"{name}_en", r => text(r)?.En),
        new($"{name}_fa", r => text(r)?.Fa),
        new($"{name}_tg", r => text(r)?.Tg),
    ];

    /// <summary>The evidence; several citations stand in one cell, in the same order in every column, divided by " | ".</summary>
    public static IEnumerable<Column<T>> Evidence<T>(Dataset dataset, Func<T, IReadOnlyList<Citation>> citations)
    {
        var sources = dataset.Sources.ToDictionary(s => s.Slug);
        Column<T> Joined(string name, Func<Citation, Source?, string?> part) => new(name,
            record => string.Join(Between, citations(record).Select(c => part(c, sources.GetValueOrDefault(c.Source)))));
        return
        [
            Joined("source", (citation, _) => citation.Source),
            Joined("source_title", (_, source) => source?.Title),
            Joined("publisher", (_, source) => source?.Publisher),
            Joined("url", (_, source) => source?.Url),
            Joined("quote", (citation, _) => citation.Quote),
            Joined("quote_language", (citation, _) => citation.QuoteLanguage),
            Joined("grade", (citation, _) => Kebab<Grade>.Of(citation.Grade).ToUpperInvariant()),
        ];
    }
}
