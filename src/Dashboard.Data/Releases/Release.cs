namespace Dashboard.Data.Releases;

/// <summary>An immutable, numbered, published dataset.</summary>
/// <param name="Number">Number, 1 and up.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="Reason">Why it was published, in the publisher's words.</param>
/// <param name="Sha256">SHA-256 of <paramref name="Bytes"/>, lower-case hexadecimal.</param>
/// <param name="Dataset">The records.</param>
/// <param name="Bytes">The canonical document, byte for byte as it was hashed and stored.</param>
public sealed record Release(
    int Number, DateTimeOffset PublishedAt, string Reason, string Sha256, Dataset Dataset, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What lists of releases show of this one.</summary>
    public ReleaseHeader Header { get; } = new(Number, PublishedAt, Reason, Sha256, ReleaseCounts.Of(Bytes.Span));

    /// <summary>Why the release that the seed makes was published: the one reason that nobody wrote.</summary>
    public const string FirstReason = "First release, from the seed";

    /// <summary>Records that are no release, to be looked at like one: number 0, without a document.</summary>
    public static Release Unpublished(Dataset dataset) => new(0, default, "", "", dataset, "{}"u8.ToArray());
}

/// <summary>A release without its records.</summary>
/// <param name="Number">Number, 1 and up.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="Reason">Why it was published.</param>
/// <param name="Sha256">SHA-256 of the document, lower-case hexadecimal.</param>
/// <param name="Counts">Number of records by kind (<c>claims</c>, <c>agreements</c> …).</param>
public sealed record ReleaseHeader(
    int Number, DateTimeOffset PublishedAt, string Reason, string Sha256, IReadOnlyDictionary<string, int> Counts);
