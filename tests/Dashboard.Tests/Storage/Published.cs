using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Storage;

/// <summary>A publication by somebody who may.</summary>
internal static class Published
{
    public static async Task<Publication> Async(IServiceProvider services, string reason = "A figure was corrected", string? operation = null, Proposal? proposal = null)
    {
        var account = new Account { UserName = Guid.NewGuid().ToString("N"), Name = "Parvina", Role = Role.Publisher, CreatedAt = DateTimeOffset.UtcNow };
        await using (var context = await services.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync())
        {
            context.Add(account);
            await context.SaveChangesAsync();
        }
        var command = Command.New(account.Id, reason);
        return await services.GetRequiredService<Publishing>().PublishAsync(operation is null ? command : command with { Operation = operation }, proposal);
    }
}
