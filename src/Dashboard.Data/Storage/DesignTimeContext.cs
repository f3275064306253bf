using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dashboard.Data.Storage;

/// <summary>Gives <c>dotnet ef migrations add</c> a context; it opens no database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<DashboardContext>
{
    /// <inheritdoc />
    public DashboardContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<DashboardContext>().UseSqlite().Options);
}
