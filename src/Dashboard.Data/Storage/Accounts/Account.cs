using Dashboard.Data.Access;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Storage.Accounts;

/// <summary>A person who can sign in. Never deleted, only disabled, because the trail names it.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>The name shown to others.</summary>
    [PersonalData]
    public required string Name { get; set; }
    /// <summary>What the person may do.</summary>
    public required Role Role { get; set; }
    /// <summary>True when the person may no longer sign in; commands are refused at once.</summary>
    public bool Disabled { get; set; }
    /// <summary>When the account was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
