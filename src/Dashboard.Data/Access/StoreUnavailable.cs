namespace Dashboard.Data.Access;

/// <summary>Why the store did not take a command.</summary>
public enum StoreTrouble
{
    /// <summary>The disk is full.</summary>
    Full,
    /// <summary>The file may only be read.</summary>
    ReadOnly,
    /// <summary>Another program holds the database.</summary>
    Locked,
    /// <summary>The file is gone, or anything else.</summary>
    Gone,
}

/// <summary>The store did not take a command; nothing was done, and the same command may be given again.</summary>
/// <param name="trouble">What stands in the way.</param>
/// <param name="cause">What the database said.</param>
#pragma warning disable CA1710 // Reads as what happens: the store is unavailable.
public sealed class StoreUnavailable(StoreTrouble trouble, Exception cause) : Exception($"The store did not take the command: {trouble}.", cause)
#pragma warning restore CA1710
{
    /// <summary>What stands in the way.</summary>
    public StoreTrouble Trouble { get; } = trouble;
}
