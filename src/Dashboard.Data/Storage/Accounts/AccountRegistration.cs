using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Data.Storage.Accounts;

/// <summary>Registers the accounts over the store.</summary>
public static class AccountRegistration
{
    /// <summary>Wrong passwords in a row after which an account rests.</summary>
    public const int Tries = 5;

    /// <summary>How long it rests.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    /// <summary>Adds <see cref="Accounts"/>, <see cref="People"/>, <see cref="Sessions"/> and ASP.NET Core Identity over <see cref="Account"/>; call after the store.</summary>
    public static IdentityBuilder AddDashboardAccounts(this IServiceCollection services)
    {
        // One for the program, so that commands outside a request can use them.
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.AddSingleton(p => new Sessions(
            p.GetRequiredService<IDbContextFactory<DashboardContext>>(), p.GetRequiredService<Commands>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new AccountMaking(p.GetRequiredService<ILookupNormalizer>(), p.GetRequiredService<IPasswordHasher<Account>>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new Accounts(
            p.GetRequiredService<IDbContextFactory<DashboardContext>>(), p.GetRequiredService<Commands>(), p.GetRequiredService<AccountMaking>(), p.GetRequiredService<Sessions>()));
        services.AddSingleton(p => new People(p.GetRequiredService<Commands>(), p.GetRequiredService<AccountMaking>(), p.GetRequiredService<Sessions>()));
        return services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.User.AllowedUserNameCharacters = "";
            identity.Password = new()
            {
                RequiredLength = AccountRules.LeastPassword, RequiredUniqueChars = 1,
                RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
            };
            identity.Lockout.MaxFailedAccessAttempts = Tries;
            identity.Lockout.DefaultLockoutTimeSpan = Rest;
        }).AddEntityFrameworkStores<DashboardContext>();
    }
}
