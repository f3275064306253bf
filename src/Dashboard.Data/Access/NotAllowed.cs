namespace Dashboard.Data.Access;

/// <summary>A command that the person may not give; nothing was done. The one exception for it: callers show it, none repairs it.</summary>
/// <param name="needed">The role it takes.</param>
#pragma warning disable CA1710 // Reads as what happens: the command is not allowed.
public sealed class NotAllowed(Role needed) : Exception($"This takes the role {needed} or a higher one; the account does not have it, or is disabled.")
#pragma warning restore CA1710
{
    /// <summary>The role it takes.</summary>
    public Role Needed { get; } = needed;
}
