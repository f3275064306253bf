namespace Dashboard.Data.Releases;

/// <summary>How much a problem weighs.</summary>
public enum Severity
{
    /// <summary>Nothing is published while it stands.</summary>
    Error,
    /// <summary>It is published only with a reason.</summary>
    Warning,
}

/// <summary>One thing wrong with one field of one record.</summary>
/// <param name="Kind">Kind of record: <c>claims</c>, <c>agreements</c> … as in the document.</param>
/// <param name="Record">Slug of the record, or an empty text for the document itself.</param>
/// <param name="Field">Path of the field in the document: <c>value</c>, <c>citations[0].quote</c>.</param>
/// <param name="Message">What is wrong and what is accepted, in English, for logs.</param>
public sealed record Problem(string Kind, string Record, string Field, string Message)
{
    /// <summary>How much it weighs.</summary>
    public Severity Severity { get; init; }
    /// <summary>Name of the rule, kebab-case: the interface words it by <c>rule.{Rule}</c>, with <see cref="Facts"/>.</summary>
    public string Rule { get; init; } = "";
    /// <summary>
    /// What the words of the rule tell besides, by name: <see cref="int"/> for what is counted, <see cref="decimal"/>, <see cref="string"/>,
    /// <see cref="DateOnly"/>, <see cref="Provenance.FuzzyDate"/>, <see cref="YearNumber"/>, <see cref="LabelKey"/> or a list of them, <see cref="RecordKey"/>.
    /// </summary>
    public IReadOnlyDictionary<string, object> Facts { get; init; } = new Dictionary<string, object>();

    /// <summary>A problem of <paramref name="rule"/>, its message filled with <paramref name="facts"/>.</summary>
    public static Problem Of(Rule rule, string kind, string record, string field, params ReadOnlySpan<(string Name, object Value)> facts)
    {
        var (named, message) = (new Dictionary<string, object>(facts.Length), rule.Message);
        foreach (var (name, value) in facts)
        {
            named[name] = value;
            message = message.Replace($"{{{name}}}", Written(value), StringComparison.Ordinal);
        }
        return new(kind, record, field, message) { Severity = rule.Severity, Rule = rule.Name, Facts = named };
    }

    /// <inheritdoc />
    public override string ToString() => $"{Kind}/{Record}.{Field}: {Message}";

    private static string Written(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        RecordKey record => record.Slug,
        IEnumerable<LabelKey> labels => string.Join(", ", labels),
        _ => FormattableString.Invariant($"{value}"),
    };
}
