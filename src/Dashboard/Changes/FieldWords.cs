using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Dashboard.Provenance;
using Dashboard.Reading;

namespace Dashboard.Changes;

/// <summary>Names and values of the document's fields in the reader's language.</summary>
public static class FieldWords
{
    private const int LongestText = 400;
    private const int Decimals = 4;

    // Where the interface has a word for a field already, that is the word.
    private static readonly Dictionary<string, string> Known = new()
    {
        ["actor"] = "evidence.actor", ["adopted"] = "evidence.adopted", ["agreement"] = "evidence.agreement", ["besides"] = "evidence.besides",
        ["caution"] = "evidence.caution", ["conflictsWith"] = "evidence.conflicts", ["date"] = "evidence.date", ["deadline"] = "evidence.deadline",
        ["kind"] = "facet.type", ["level"] = "evidence.level", ["milestone"] = "facet.milestone",
        ["note"] = "evidence.note", ["period"] = "facet.period", ["place"] = "evidence.place", ["publisher"] = "evidence.publisher", ["related"] = "evidence.related",
        ["reporter"] = "evidence.reporter", ["scope"] = "evidence.scope", ["sector"] = "facet.sector", ["signatories"] = "evidence.signatories",
        ["standing"] = "evidence.standing", ["steps"] = "evidence.status-steps", ["subject"] = "evidence.subject", ["track"] = "facet.track", ["unit"] = "evidence.unit",
        ["url"] = "evidence.link", ["use"] = "evidence.used-for", ["value"] = "evidence.value", ["verdict"] = "article.verdict", ["visit"] = "evidence.visit",
    };

    // Fields that hold the slug of another record, by the kind of that record.
    private static readonly Dictionary<string, string> References = new()
    {
        ["adopted"] = "claim", ["agreement"] = "agreement", ["documentsSubject"] = "subject", ["milestone"] = "milestone", ["subject"] = "subject", ["visit"] = "visit", ["source"] = "source",
    };

    // Fields that hold a code, by the first part of its label.
    private static readonly Dictionary<string, string> Codes = new()
    {
        ["exactness"] = "exactness", ["kind"] = "kind", ["lane"] = "lane", ["level"] = "level", ["measure"] = "measure", ["side"] = "side", ["standing"] = "standing",
        ["status"] = "status", ["track"] = "track", ["verdict"] = "verdict", ["grade"] = "grade",
    };

    /// <summary>The name of a field; its name in the document where the interface has no word for it.</summary>
    /// <param name="view">The language.</param>
    /// <param name="field">Name of the field, or the path of a part of it: <c>statement.fa</c>.</param>
    public static string Name(View view, string field) => string.Join(" · ", field.Split('.').Select(part => NameOfPart(view, part)));

    private static string NameOfPart(View view, string field)
    {
        // A label is one text in three languages: its fields are the languages.
        var key = Known.GetValueOrDefault(field) ?? (Words.Languages.Contains(field) ? $"language.{field}" : $"changes.field.{JsonNamingPolicy.KebabCaseLower.ConvertName(field)}");
        return view.Words.Has(key) ? view.Words[key] : field;
    }

    /// <summary>A value in words: slugs as the names of their records, codes as their labels, dates and numbers as the language writes them.</summary>
    /// <param name="view">The release that holds the value, and the language.</param>
    /// <param name="field">Name of the field, or the path of a part of it; its last name tells what the value is.</param>
    /// <param name="value">The value as it stands in the document.</param>
    public static string Value(View view, string field, JsonNode? value) => value switch
    {
        null => "–",
        JsonArray { Count: 0 } => "–",
        JsonArray list => string.Join(view.Words.Language == "fa" ? "؛ " : "; ", list.Select(item => Value(view, field, item))),
        JsonObject fields => Fields(view, fields),
        JsonValue single when single.TryGetValue<bool>(out var yes) => view.Words[yes ? "app.yes" : "app.no"],
        JsonValue single when single.TryGetValue<decimal>(out var number) => view.Words.Number(number, Decimals),
        JsonValue single when single.TryGetValue<int>(out var number) => view.Words.Number(number),
        JsonValue single when single.TryGetValue<string>(out var text) => Text(view, field, text),
        _ => value.ToJsonString(),
    };

    private static string Fields(View view, JsonObject fields)
    {
        // One text in three languages.
        if (fields["en"] is JsonValue english)
            return Text(view, "", (string?)fields[view.Words.Language] ?? (string)english!);
        // A citation: who published it, and the words.
        if ((string?)fields["source"] is { } source && (string?)fields["quote"] is { } quote)
            return $"{(view.Index.Sources.TryGetValue(source, out var known) ? known.Publisher : source)}: “{quote}” ({Text(view, "grade", (string)fields["grade"]!)})";
        return string.Join(view.Words["list.comma"], fields.Where(p => p.Key != "citations").Select(p => $"{Name(view, p.Key)}: {Value(view, p.Key, p.Value)}"));
    }

    private static string Text(View view, string field, string text)
    {
        var index = view.Index;
        field = field[(field.LastIndexOf('.') + 1)..];
        if (References.TryGetValue(field, out var kind))
            return view.NameOf(new Evidence(kind, text));
        if (field == "reporter")
            return view.ReporterOf(text);
        if (field == "sector")
            return view.NameOf(Facet.Sector, text);
        if (field == "unit")
            return view.Label(text);
        if (field == "use" && view.Words.Has($"evidence.use.{text}"))
            return view.Words[$"evidence.use.{text}"];
        if (Codes.TryGetValue(field, out var label))
            return index.Label($"{label}.{text}", view.Words.Language) is var word && word.Contains('.', StringComparison.Ordinal) ? text : word;
        if (field is "from" or "to" or "decidedOn" && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return view.Date(FuzzyDate.On(day));
        if (field == "date" && FuzzyDate.TryParse(text, out var date))
            return view.Date(date);
        return text.Length <= LongestText ? text : text[..LongestText] + "…";
    }
}
