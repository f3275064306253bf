namespace Dashboard.Data.Storage;

/// <summary>One published release, frozen.</summary>
internal sealed class StoredRelease
{
    /// <summary>Number, 1 and up without gaps.</summary>
    public required int Number { get; init; }
    /// <summary>When it was published, UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }
    /// <summary>Who published it.</summary>
    public required string PublishedBy { get; init; }
    /// <summary>Why it was published.</summary>
    public required string Reason { get; init; }
    /// <summary>SHA-256 of <see cref="Document"/>, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
    /// <summary>The canonical document.</summary>
    public required byte[] Document { get; init; }
}

/// <summary>One seed that was brought into the working copy; it is not brought in again.</summary>
internal sealed class SeedImport
{
    /// <summary>SHA-256 of the seed's canonical document.</summary>
    public required string Sha256 { get; init; }
    /// <summary>Version of the document format.</summary>
    public required int Version { get; init; }
    /// <summary>When it was imported, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
