using System.Net.Mail;
using Dashboard.Data.Access;

namespace Dashboard.Data.Storage.Accounts;

/// <summary>What a name, an e-mail and a password must be.</summary>
public static class AccountRules
{
    /// <summary>The shortest password, in characters; any characters will do.</summary>
    public const int LeastPassword = 12;
    /// <summary>The longest password, so that nobody can keep the server busy with one.</summary>
    public const int LongestPassword = 200;

    private const int LongestName = 200, LongestEmail = 254;

    /// <summary>The name without blanks around it.</summary>
    /// <exception cref="AccountRefused">There is none, or it is too long.</exception>
    public static string Name(string? text) => text?.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl)
        ? name
        : throw new AccountRefused(AccountRefusal.NameMissing);

    /// <summary>The address without blanks around it.</summary>
    /// <exception cref="AccountRefused">It is no e-mail address.</exception>
    public static string Email(string? text) => text?.Trim() is { Length: > 0 and <= LongestEmail } email
        && MailAddress.TryCreate(email, out var read) && read.Address == email && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? email
            : throw new AccountRefused(AccountRefusal.EmailInvalid);

    /// <summary>The password as it is.</summary>
    /// <exception cref="AccountRefused">It is too short or too long.</exception>
    public static string Password(string? text) => text is { Length: >= LeastPassword and <= LongestPassword }
        ? text
        : throw new AccountRefused(AccountRefusal.PasswordLength);
}
