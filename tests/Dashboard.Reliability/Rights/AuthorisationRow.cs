using Dashboard.Benchmarks;
using Dashboard.Data.Access;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;
using Dashboard.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Reliability.Rights;

/// <summary><c>authorisation</c>: every command and every address against everybody there is, by two tables.</summary>
internal static class AuthorisationRow
{
    /// <summary>Runs and prints; answers how many figures are not as promised.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var off = new Options(arguments, "small", "no-role-check").Has("no-role-check");
        var report = new Report($"authorisation: commands and addresses against everybody{(off ? ", every account an administrator behind the tables' back" : "")}");
        var folder = Directory.CreateTempSubdirectory("dashboard-rights-");
        await CommandsAsync(folder.FullName, off, report);
        await using (var app = new RightsApp(Path.Combine(folder.FullName, "http.db")))
            await RoutesMatrix.RunAsync(app, off, report);
        folder.Delete(recursive: true);
        report.Print();
        return report.Failed;
    }

    private static async Task CommandsAsync(string folder, bool off, Report report)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var seed = EmbeddedSeed.Read();
        services.AddSingleton<SeedSource>(() => new() { Sources = [.. seed.Sources.Take(5)], Sectors = seed.Sectors });
        services.AddSingleton<DatasetRules>(_ => []);
        services.AddDashboardStore(_ => new(StorageProvider.Sqlite, Path.Combine(folder, "commands.db")));
        services.AddDashboardAccounts();
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<StorePreparation>().RunAsync();
        var matrix = new CommandMatrix(provider, Path.Combine(folder, "backups"), off);
        var (cells, later) = (0, 0);
        List<string> wrong = [], late = [];
        foreach (var (name, method, needs) in CommandTable.Checked)
        {
            foreach (var role in Enum.GetValues<Role>().Select(r => (Role?)r).Append(null))
            {
                cells++;
                var (answer, told) = await matrix.GiveAsync(method, role is { } mine ? await matrix.KnownAsync(mine) : "nobody", watched: role == needs - 1);
                if (answer != (role >= needs ? CommandAnswer.Done : CommandAnswer.Refused))
                    wrong.Add($"{name}, {role?.ToString() ?? "nobody"}: {answer} {told.Split('\n')[0]}");
            }
            var account = await matrix.AccountAsync(needs);
            foreach (var disabled in needs > Role.Reader ? new[] { false, true } : [true])
            {
                later++;
                _ = await matrix.GiveAsync(method, account);
                await (disabled ? matrix.DisableAsync(account) : matrix.DemoteAsync(account, needs - 1));
                if ((await matrix.GiveAsync(method, account)).Answer != CommandAnswer.Refused)
                    late.Add($"{name}, {(disabled ? "disabled" : "demoted")}");
                if (!disabled)
                    await matrix.DemoteAsync(account, needs);
            }
        }
        report.Add("commands that take an account", CommandTable.All.Count, "commands");
        report.Add("of them not in the table", CommandTable.All.Count(c => !CommandTable.Needs.ContainsKey(c.Name)), "commands", 0);
        report.Add("commands × roles and a stranger, otherwise than the table says", wrong.Count, $"of {cells}", 0);
        report.Add("next commands of who was demoted or disabled, not refused", late.Count, $"of {later}", 0);
        foreach (var line in wrong.Concat(late).Take(8))
            report.Note("–", line);
    }
}
