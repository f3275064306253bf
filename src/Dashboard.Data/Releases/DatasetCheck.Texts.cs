using Dashboard.Data.Provenance;

namespace Dashboard.Data.Releases;

/// <content>Texts in three languages and the labels of every code in use.</content>
internal sealed partial class DatasetCheck
{
    private void Text(string kind, string record, string field, LocalText? text, bool needed = true)
    {
        if (text is null && !needed)
            return;
        if (string.IsNullOrWhiteSpace(text?.En))
            Report(RuleBook.TextMissing, kind, record, Path(field, "en"));
        if (text is null)
            return;
        InScript(kind, record, field, "en", text.En);
        InScript(kind, record, field, "fa", text.Fa);
        InScript(kind, record, field, "tg", text.Tg);
    }

    // Names of foreign houses stay in Latin letters in every language; the letters of the other two languages are a slip.
    private void InScript(string kind, string record, string field, string language, string? text)
    {
        if (!Scripts.Fits(text, language) && (language == "en" || !Scripts.Fits(text, "en")))
            Report(RuleBook.TextScript, kind, record, Path(field, language), ("language", language));
    }

    private static string Path(string field, string member) => field.Length == 0 ? member : $"{field}.{member}";

    private void CheckLabels()
    {
        if (!Concerns("labels"))
            return;
        foreach (var (key, label) in labels)
            Text("labels", key, "", label);
        foreach (var key in CodesInUse().Distinct(StringComparer.Ordinal).Where(key => !labels.ContainsKey(key)))
            Report(RuleBook.LabelMissing, "labels", key, "en", ("code", key));
    }

    private IEnumerable<string> CodesInUse() =>
    [
        .. Keys("measure", subjects, r => r.Measure),
        .. Keys("side", subjects, r => r.Side),
        .. Keys("side", reporters, r => r.Side),
        .. Keys("exactness", claims, r => r.Exactness),
        .. Keys("use", claims, r => r.Use),
        .. Keys("use", milestones, r => r.Use),
        .. Keys("standing", claims, r => r.Standing),
        .. Keys("standing", agreements, r => r.Standing),
        .. Keys("standing", milestones, r => r.Standing),
        .. Keys("standing", targets, r => r.Standing),
        .. Keys("precision", claims, r => r.Date.Precision),
        .. Keys("precision", visits, r => r.Date.Precision),
        .. Keys("precision", agreements, r => r.Date.Precision),
        .. Keys("precision", milestones, r => r.Date.Precision),
        .. Keys("precision", targets, r => r.Date.Precision),
        .. Keys("level", visits, r => r.Level),
        .. Keys("kind", agreements, r => r.Kind),
        .. Steps().Select(step => step.Status).Distinct().Select(status => Key("status", status)),
        .. Keys("track", milestones, r => r.Track),
        .. milestones.Rows.Where(row => row.Record.Lane is not null).Select(row => $"lane.{row.Record.Lane}"),
        .. Keys("verdict", statements, r => r.Verdict),
        .. Citations().Where(citation => citation is not null).Select(citation => citation.Grade).Distinct().Select(grade => Key("grade", grade)),
    ];

    private IEnumerable<Agreements.StatusStep> Steps() => agreements.Rows.SelectMany(row => row.Record.Steps ?? []).Where(step => step is not null);

    private IEnumerable<Citation> Citations() =>
        claims.Rows.SelectMany(row => row.Record.Citations ?? [])
            .Concat(visits.Rows.SelectMany(row => row.Record.Citations ?? []))
            .Concat(agreements.Rows.SelectMany(row => row.Record.Citations ?? []))
            .Concat(Steps().SelectMany(step => step.Citations ?? []))
            .Concat(milestones.Rows.SelectMany(row => row.Record.Citations ?? []))
            .Concat(targets.Rows.SelectMany(row => row.Record.Citations ?? []))
            .Concat(statements.Rows.SelectMany(row => row.Record.Citations ?? []));

    // Values are made distinct before they become texts: there are few of them and many records.
    private static IEnumerable<string> Keys<T, TWord>(string prefix, RecordTable<T> table, Func<T, TWord> word) where T : class where TWord : struct, Enum =>
        table.Rows.Select(row => word(row.Record)).Distinct().Select(value => Key(prefix, value));

    private static IEnumerable<string> Keys<T, TWord>(string prefix, RecordTable<T> table, Func<T, TWord?> word) where T : class where TWord : struct, Enum =>
        table.Rows.Select(row => word(row.Record)).Distinct().OfType<TWord>().Select(value => Key(prefix, value));

    /// <summary>The label key of a word; a number where the value is none of its enum.</summary>
    private static string Key<T>(string prefix, T value) where T : struct, Enum =>
        $"{prefix}.{(Enum.IsDefined(value) ? Kebab<T>.Of(value) : value.ToString("D"))}";
}
