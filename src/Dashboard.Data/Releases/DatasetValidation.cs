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
    /// <summary>What the words of the rule tell besides: numbers, texts, slugs, by name.</summary>
    public IReadOnlyDictionary<string, object> Facts { get; init; } = new Dictionary<string, object>();

    /// <inheritdoc />
    public override string ToString() => $"{Kind}/{Record}.{Field}: {Message}";
}

/// <summary>The rules every dataset document keeps: each claim has source, quote, unit, period and reporter; references resolve.</summary>
public static class DatasetValidation
{
    /// <summary>All problems of <paramref name="dataset"/>; empty when it may be published.</summary>
    public static IReadOnlyList<Problem> Check(Dataset dataset) => new DatasetCheck(dataset).Run();
}
