using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Storage;

/// <summary>Gives <c>dotnet ef migrations add</c> a context; it opens no database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<DashboardContext>
{
    /// <inheritdoc />
    public DashboardContext CreateDbContext(string[] args)
    {
        var services = new ServiceCollection().Configure<IdentityOptions>(StoreRegistration.WithPasskeys).BuildServiceProvider();
        return new(new DbContextOptionsBuilder<DashboardContext>().UseApplicationServiceProvider(services).UseSqlite().Options);
    }
}
