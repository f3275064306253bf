using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dashboard.Access;

/// <summary>How the first administrator comes to be: by a link that is logged once, or by settings.</summary>
public sealed partial class SetUp(Accounts accounts, IConfiguration configuration, IServer server, IHostApplicationLifetime life, ILogger<SetUp> log)
{
    /// <summary>The secret part of the link; null when there is nothing to set up. It lives in memory only.</summary>
    internal string? Key { get; private set; }

    /// <summary>Call once, after the store is prepared. Makes the account the settings <c>Setup:AdminEmail</c> and <c>Setup:AdminPassword</c> name, or logs the link; nothing when there is an account.</summary>
    /// <exception cref="StartupRefused">The settings name an account that cannot be made.</exception>
    public async Task PrepareAsync()
    {
        if (await accounts.AnyAsync())
            return;
        var (email, password) = (configuration["Setup:AdminEmail"], configuration["Setup:AdminPassword"]);
        if (!string.IsNullOrEmpty(email) || !string.IsNullOrEmpty(password))
        {
            await MakeAsync(email, password);
            return;
        }
        Key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        life.ApplicationStarted.Register(() =>
        {
            if (Key is { } key)
                LogLink((server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "") + Urls.SetUpWith(key));
        });
    }

    /// <summary>True for the secret of the link, in a time that tells nothing about it.</summary>
    public bool Opens(string? key) => Key is { } right && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key ?? ""), Encoding.UTF8.GetBytes(right));

    /// <summary>Uses the link.</summary>
    /// <exception cref="AccountRefused">The link is not this one or was used, or name, e-mail or password cannot be used.</exception>
    /// <exception cref="StoreUnavailable">The database did not take it; the link stays good.</exception>
    public async Task<Person> UseAsync(string? key, string? name, string? email, string? password)
    {
        if (!Opens(key))
            throw new AccountRefused(AccountRefusal.LinkDead);
        var person = await accounts.SetUpAsync(name, email, password);
        Key = null;
        return person;
    }

    private async Task MakeAsync(string? email, string? password)
    {
        try
        {
            await accounts.SetUpAsync(configuration["Setup:AdminName"] is { Length: > 0 } name ? name : email?.Split('@')[0], email, password);
        }
        catch (AccountRefused refused)
        {
            throw new StartupRefused(refused.Why == AccountRefusal.PasswordLength
                ? $"Setup:AdminPassword must have {AccountRules.LeastPassword} to {AccountRules.LongestPassword} characters."
                : "Setup:AdminEmail must be an e-mail address, and Setup:AdminPassword must be set with it.", refused);
        }
        catch (StoreUnavailable trouble)
        {
            throw new StartupRefused($"The first administrator could not be made. {trouble.Message}", trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no account yet. Make the first administrator, once: {Link}")]
    private partial void LogLink(string link);
}
