using Dashboard.Data.Briefings;
using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Storage;

/// <summary>Passwords of links: kept as accounts' are, and wrong ones limited as accounts' are.</summary>
internal sealed class SharePasswords(IPasswordHasher<ShareTerms> hasher, TimeProvider clock)
{
    // The hasher asks whose password it is and does not look.
    private static readonly ShareTerms Nobody = new("");
    private readonly WrongTries _tries = new(AccountRegistration.Tries, AccountRegistration.Rest, clock);

    /// <summary>The password of the terms as it is kept; null for none.</summary>
    public string? Hash(ShareTerms terms) => string.IsNullOrEmpty(terms.Password) ? null : hasher.HashPassword(terms, terms.Password);

    /// <summary>Whether a password opens a link that asks for one.</summary>
    /// <remarks>The try is taken before the password is looked at, so that many at once are no more than many in a row.</remarks>
    public ShareOutcome Ask(StoredShare share, string? password)
    {
        if (string.IsNullOrEmpty(password))
            return ShareOutcome.PasswordNeeded;
        if (!_tries.Take(share.Id))
            return ShareOutcome.Resting;
        if (password.Length > ShareTerms.LongestPassword || hasher.VerifyHashedPassword(Nobody, share.PasswordHash!, password) == PasswordVerificationResult.Failed)
            return ShareOutcome.PasswordWrong;
        _tries.Forget(share.Id);
        return ShareOutcome.LetIn;
    }
}
