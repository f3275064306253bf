using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Access;

/// <summary>Why something about an account was not done.</summary>
[JsonConverter(typeof(Kebab<AccountRefusal>))]
public enum AccountRefusal
{
    /// <summary>No name was given, or one of more than 200 characters.</summary>
    NameMissing,
    /// <summary>The text is no e-mail address.</summary>
    EmailInvalid,
    /// <summary>Somebody has an account with this e-mail.</summary>
    EmailTaken,
    /// <summary>The password is shorter than <see cref="Storage.Accounts.AccountRules.LeastPassword"/> or longer than <see cref="Storage.Accounts.AccountRules.LongestPassword"/> characters.</summary>
    PasswordLength,
    /// <summary>The present password is another one.</summary>
    PasswordWrong,
    /// <summary>It would leave nobody who may administer.</summary>
    LastAdministrator,
    /// <summary>The link was used, replaced, or is too old.</summary>
    LinkDead,
    /// <summary>There is an account already, so nothing is left to set up.</summary>
    AlreadySetUp,
    /// <summary>There is no such account.</summary>
    Unknown,
}

/// <summary>Something about an account was not done, for a reason the person can act on.</summary>
/// <param name="why">The reason.</param>
#pragma warning disable CA1710 // Reads as what happens: the account is refused.
public sealed class AccountRefused(AccountRefusal why) : Exception($"Not done: {Kebab<AccountRefusal>.Of(why)}.")
#pragma warning restore CA1710
{
    /// <summary>The reason.</summary>
    public AccountRefusal Why { get; } = why;
}
