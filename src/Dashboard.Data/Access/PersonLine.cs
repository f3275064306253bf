using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Access;

/// <summary>Whether a person can sign in.</summary>
[JsonConverter(typeof(Kebab<AccountState>))]
public enum AccountState
{
    /// <summary>Yes.</summary>
    Active,
    /// <summary>Not yet: the link has not been used.</summary>
    Invited,
    /// <summary>No longer.</summary>
    Disabled,
}

/// <summary>A person as administrators see them.</summary>
/// <param name="Account">Id of the account.</param>
/// <param name="Name">Name shown to others.</param>
/// <param name="Email">E-mail they sign in with.</param>
/// <param name="Role">What they may do.</param>
/// <param name="State">Whether they can sign in.</param>
/// <param name="LastSignIn">Their last sign-in as the trail tells it, UTC; null for none.</param>
public sealed record PersonLine(string Account, string Name, string Email, Role Role, AccountState State, DateTimeOffset? LastSignIn);
