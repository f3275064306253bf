using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;

namespace Dashboard.Admin.Rules;

/// <summary>Tells a person what is wrong with a record, in their language.</summary>
public static class RuleWords
{
    // A value is told as it was typed, not as charts round it.
    private const int Decimals = 4;

    /// <summary>The words of a rule: <c>rule.quote-too-long</c>.</summary>
    public static string Key(string rule) => $"rule.{rule}";

    /// <summary>
    /// The sentence of <paramref name="problem"/>: its rule's words with its facts, records by their names where <paramref name="index"/> knows them.
    /// Texts that a form cannot read (<c>not-a-date</c>) have words here too. A problem without words of its own is told by its English message.
    /// </summary>
    /// <param name="words">The language.</param>
    /// <param name="index">A dataset that holds the records and labels the facts name, or null: slugs and keys are written then.</param>
    /// <param name="problem">What is wrong.</param>
    public static string Say(Words words, DatasetIndex? index, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(problem);
        var key = Key(problem.Rule);
        if (!words.Has(key))
            return problem.Message;
        // A form tells of a slug before there is a record to look at.
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal) { ["slug"] = problem.Record };
        foreach (var (name, value) in problem.Facts)
            facts[name] = Written(words, index, name, value);
        return words.Say(key, facts);
    }

    // Whole counts stay numbers: the sentence may choose its plural by them.
    private static object Written(Words words, DatasetIndex? index, string fact, object value) => (fact, value) switch
    {
        ("kind", string kind) when words.Has($"changes.kind.{kind}") => words[$"changes.kind.{kind}"],
        ("language", string language) => words.Has($"rule-language.{language}") ? words[$"rule-language.{language}"] : language,
        (_, int count) => count,
        (_, decimal number) => words.Number(number, Decimals),
        (_, YearNumber year) => words.Year(year.Year),
        (_, DateOnly day) => words.Date(FuzzyDate.On(day)),
        (_, FuzzyDate date) => words.Date(date),
        (_, LabelKey label) => Label(words, index, label),
        (_, IEnumerable<LabelKey> labels) => words.Or([.. labels.Select(label => Label(words, index, label))]) is { Length: > 0 } all ? all : "–",
        (_, RecordKey record) => Name(words, index, record) is { Length: > 0 } name ? name : record.Slug,
        _ => value.ToString() ?? "",
    };

    private static string Label(Words words, DatasetIndex? index, LabelKey label) => index?.Label(label.Key, words.Language) ?? label.Key;

    private static string? Name(Words words, DatasetIndex? index, RecordKey record)
    {
        var (slug, language) = (record.Slug, words.Language);
        return index is null ? null : record.Kind switch
        {
            "sources" => index.Sources.GetValueOrDefault(slug)?.Title,
            "reporters" => index.Reporters.GetValueOrDefault(slug)?.Name.In(language),
            "subjects" => index.Subjects.GetValueOrDefault(slug)?.Title.In(language),
            "claims" => index.Claims.GetValueOrDefault(slug)?.Statement.In(language),
            "sectors" => index.Sectors.GetValueOrDefault(slug)?.Name.In(language),
            "visits" => index.Visits.GetValueOrDefault(slug)?.Title.In(language),
            "agreements" => index.Agreements.GetValueOrDefault(slug)?.Title.In(language),
            "milestones" => index.Milestones.GetValueOrDefault(slug)?.Statement.In(language),
            "targets" => index.Targets.GetValueOrDefault(slug)?.Statement.In(language),
            "phases" => index.Dataset.Phases.FirstOrDefault(phase => phase.Slug == slug)?.Title.In(language),
            _ => null,
        };
    }
}
