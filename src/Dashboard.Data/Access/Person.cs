namespace Dashboard.Data.Access;

/// <summary>Somebody with an account, as the store knows them at the moment.</summary>
/// <param name="Account">Id of the account.</param>
/// <param name="Name">Name shown to others.</param>
/// <param name="Role">What they may do.</param>
public sealed record Person(string Account, string Name, Role Role)
{
    /// <summary>True when <paramref name="role"/> or a higher one is theirs.</summary>
    public bool May(Role role) => Role >= role;
}
