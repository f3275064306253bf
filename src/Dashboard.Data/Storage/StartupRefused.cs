namespace Dashboard.Data.Storage;

/// <summary>
/// The program must not start: a setting, the seed or the database is not usable, and nothing was changed.
/// The message is one line for the operator: what is wrong, where, and what is accepted.
/// </summary>
#pragma warning disable CA1710 // Reads as what happens: the start is refused.
public sealed class StartupRefused : Exception
#pragma warning restore CA1710
{
    /// <summary>Refuses the start.</summary>
    public StartupRefused(string message) : base(message.ReplaceLineEndings(" ")) { }

    /// <summary>Refuses the start because of <paramref name="cause"/>.</summary>
    public StartupRefused(string message, Exception cause) : base(message.ReplaceLineEndings(" "), cause) { }
}
