namespace Dashboard.Data.Releases;

/// <summary>One thing wrong with one field of one record.</summary>
/// <param name="Kind">Kind of record: <c>claims</c>, <c>agreements</c> … as in the document.</param>
/// <param name="Record">Slug of the record, or an empty text for the document itself.</param>
/// <param name="Field">Name of the field in the document.</param>
/// <param name="Message">What is wrong and what is accepted.</param>
public sealed record Problem(string Kind, string Record, string Field, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Kind}/{Record}.{Field}: {Message}";
}

/// <summary>The rules every dataset document keeps: each claim has source, quote, unit, period and reporter; references resolve.</summary>
public static class DatasetValidation
{
    /// <summary>All problems of <paramref name="dataset"/>; empty when it may be published.</summary>
    public static IReadOnlyList<Problem> Check(Dataset dataset) => new DatasetCheck(dataset).Run();
}
