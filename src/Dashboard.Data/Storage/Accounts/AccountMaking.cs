using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Dashboard.Data.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage.Accounts;

/// <summary>Makes accounts, their passwords and the links by which a person sets a password.</summary>
internal sealed class AccountMaking(ILookupNormalizer normalizer, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromDays(7);

    private const string Link = "link", Password = "password";

    /// <summary>A new account without a password.</summary>
    /// <exception cref="AccountRefused">Name or e-mail cannot be used.</exception>
    public Account Make(string? name, string? email, Role role)
    {
        var address = AccountRules.Email(email);
        return new()
        {
            Name = AccountRules.Name(name), Role = role, CreatedAt = clock.GetUtcNow(), LockoutEnabled = true,
            Email = address, NormalizedEmail = normalizer.NormalizeEmail(address), EmailConfirmed = true,
            UserName = address, NormalizedUserName = normalizer.NormalizeName(address),
        };
    }

    /// <summary>Sets the password; whoever was locked out may try again.</summary>
    /// <exception cref="AccountRefused">It is too short or too long.</exception>
    public void SetPassword(Account account, string? password)
    {
        account.PasswordHash = hasher.HashPassword(account, AccountRules.Password(password));
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        Mark(account);
    }

    /// <summary>True when that is the account's password.</summary>
    public bool Knows(Account account, string? password) => account.PasswordHash is { } hash && password is { Length: <= AccountRules.LongestPassword }
        && hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Says that the account is another one now, to whoever keeps a copy.</summary>
    public static void Mark(Account account)
    {
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    /// <summary>True when somebody has that e-mail.</summary>
    public static Task<bool> IsTakenAsync(DashboardContext context, Account account) => context.Users.AnyAsync(a => a.NormalizedEmail == account.NormalizedEmail);

    /// <summary>A new link for an account in place of any older one; only its hash is kept.</summary>
    /// <returns>The secret part of the link, told once.</returns>
    public async Task<string> NewLinkAsync(DashboardContext context, string account)
    {
        await DropLinkAsync(context, account);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var until = (clock.GetUtcNow() + LinkLasts).ToString("O", CultureInfo.InvariantCulture);
        context.UserTokens.Add(new() { UserId = account, LoginProvider = Link, Name = Password, Value = $"{Hash(secret)} {until}" });
        return secret;
    }

    /// <summary>Takes an account's link away.</summary>
    public static async Task DropLinkAsync(DashboardContext context, string account)
    {
        if (await context.UserTokens.FindAsync(account, Link, Password) is not { } old)
            return;
        context.UserTokens.Remove(old);
        // The same key is written again in the same command.
        await context.SaveChangesAsync();
    }

    /// <summary>The enabled account a link was made for.</summary>
    /// <exception cref="AccountRefused">The link was used, replaced or is too old.</exception>
    public async Task<Account> HolderAsync(DashboardContext context, string? secret)
    {
        var start = Hash(secret ?? "") + " ";
        var row = await context.UserTokens.AsNoTracking().FirstOrDefaultAsync(t => t.LoginProvider == Link && t.Value!.StartsWith(start));
        if (row is not null && DateTimeOffset.Parse(row.Value![start.Length..], CultureInfo.InvariantCulture) > clock.GetUtcNow()
            && await context.Users.FindAsync(row.UserId) is { Disabled: false } account)
            return account;
        throw new AccountRefused(AccountRefusal.LinkDead);
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));
}
