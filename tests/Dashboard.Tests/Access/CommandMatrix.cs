using System.Reflection;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Access;

/// <summary>What became of a command.</summary>
internal enum CommandAnswer
{
    /// <summary>It was done.</summary>
    Done,
    /// <summary>The role does not suffice.</summary>
    Refused,
    /// <summary>Refused, and yet something in the store is another.</summary>
    RefusedAndWritten,
    /// <summary>Something else came of it.</summary>
    Failed,
}

/// <summary>Gives commands of <see cref="CommandTable"/> in the name of accounts, through nothing but what is public of the store.</summary>
/// <param name="services">A prepared store with accounts.</param>
/// <param name="folder">Where backups may go.</param>
/// <param name="everyoneAdministers">True makes every account an administrator behind the table's back, as if no command looked at roles: the proof that this can fail.</param>
internal sealed class CommandMatrix(IServiceProvider services, string folder, bool everyoneAdministers = false)
{
    private const string Reason = "Measuring who may do what";
    private readonly Dictionary<Role, string> _known = [];
    private string? _administrator;

    private static readonly Type[] OfBriefings = [typeof(BriefingStore), typeof(LiveSessions), typeof(BriefingShares)];

    private BriefingStore Briefings => services.GetRequiredService<BriefingStore>();
    private People People => services.GetRequiredService<People>();

    /// <summary>A new account with a role.</summary>
    public async Task<string> AccountAsync(Role role)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var boss = await AdministratorAsync();
        await People.InviteAsync(Command.New(boss), role.ToString(), email, everyoneAdministers ? Role.Administrator : role);
        return (await People.ReadAsync(boss)).Single(p => p.Email == email).Account;
    }

    /// <summary>An account with a role, the same each time.</summary>
    public async Task<string> KnownAsync(Role role) => _known.TryGetValue(role, out var account) ? account : _known[role] = await AccountAsync(role);

    /// <summary>Takes a role away, unless nobody looks at roles.</summary>
    public async Task DemoteAsync(string account, Role to) => await People.GiveRoleAsync(Command.New(await AdministratorAsync()), account, everyoneAdministers ? Role.Administrator : to);

    /// <summary>Disables an account, unless nobody looks.</summary>
    public async Task DisableAsync(string account)
    {
        if (!everyoneAdministers)
            await People.DisableAsync(Command.New(await AdministratorAsync()), account);
    }

    /// <summary>Gives a command.</summary>
    /// <param name="method">One of <see cref="CommandTable.All"/>.</param>
    /// <param name="account">In whose name.</param>
    /// <param name="watched">True looks at the whole store before and after a refusal, which takes its time.</param>
    public async Task<(CommandAnswer Answer, string Told)> GiveAsync(MethodInfo method, string account, bool watched = false)
    {
        var values = new List<object?>();
        foreach (var parameter in method.GetParameters())
            values.Add(await ValueAsync(method, parameter, account));
        var before = watched ? await StateAsync() : "";
        try
        {
            await (Task)method.Invoke(method.IsStatic ? null : services.GetRequiredService(method.DeclaringType!), [.. values])!;
            return (CommandAnswer.Done, "");
        }
        catch (Exception refused) when ((refused as TargetInvocationException)?.InnerException is NotAllowed || refused is NotAllowed)
        {
            return (!watched || await StateAsync() == before ? CommandAnswer.Refused : CommandAnswer.RefusedAndWritten, "");
        }
#pragma warning disable CA1031 // Whatever is thrown is what this looks for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return (CommandAnswer.Failed, (failure.InnerException ?? failure).ToString());
        }
    }

    // What a refused command must leave as it is; the trail alone tells of it.
    private async Task<string> StateAsync()
    {
        var boss = await AdministratorAsync();
        var copy = await services.GetRequiredService<WorkingCopy>().ReadAsync();
        var people = await People.ReadAsync(boss);
        var trail = await services.GetRequiredService<Trail>().ReadAsync(boss, new());
        return string.Join(' ', copy.Records.Count, copy.Records.Values.Sum(r => r.Version), await services.GetRequiredService<Revisions>().CountAsync(boss, new()),
            (await services.GetRequiredService<Drafts>().OpenAsync(boss)).Count, (await services.GetRequiredService<Requests>().ReadAsync(boss)).Count,
            string.Join(',', Briefings.All.Select(b => (b.Briefing.Slug, b.Version, b.Archived, b.Offline))), (await services.GetRequiredService<BriefingShares>().ListAsync(boss, Briefings.All[^1].Briefing.Slug)).Count,
            string.Join(',', people.Select(p => (p.Account, p.Role, p.State))), trail.FirstOrDefault(t => t.What != TrailWord.Refused)?.Id, Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0);
    }

    private async Task<object?> ValueAsync(MethodInfo method, ParameterInfo parameter, string account)
    {
        if (parameter.ParameterType == typeof(Command))
            return Command.New(account, Reason);
        if (parameter.Name == "account")
            return method.GetParameters().Any(p => p.ParameterType == typeof(Command)) ? await AccountAsync(Role.Reader) : account;
        var key = $"matrix-{Guid.NewGuid():N}";
        if (parameter.ParameterType == typeof(Briefing))
            return new Briefing { Slug = key, Title = new("A title") };
        if (parameter.ParameterType == typeof(ShareTerms))
            return new ShareTerms("Somebody");
        if (parameter.Name == "slug" && OfBriefings.Contains(method.DeclaringType))
            return Briefings.All[^1].Briefing.Slug;
        if (parameter.ParameterType == typeof(Draft))
            return new Draft("sources", key, "{}", 0, null, 1, default);
        if (parameter.ParameterType == typeof(IReadOnlyList<RecordEdit>))
            return new[] { new RecordEdit("sources", key, $$"""{"slug":"{{key}}","title":"A title","publisher":"A publisher"}""", 0) };
        if (parameter.ParameterType == typeof(LocalTextAt))
            return new LocalTextAt("sources", key, "title", "", "", "");
        if (parameter.ParameterType == typeof(Working))
            return await services.GetRequiredService<WorkingCopy>().ReadAsync();
        if (parameter.ParameterType == typeof(IReadOnlyCollection<RecordKey>))
            return new[] { new RecordKey("sources", key) };
        if (parameter.HasDefaultValue)
            return parameter.ParameterType.IsValueType ? parameter.DefaultValue ?? Activator.CreateInstance(parameter.ParameterType) : parameter.DefaultValue;
        if (parameter.ParameterType == typeof(string))
            return parameter.Name switch { "email" => $"{key}@example.org", "folder" => folder, "old" or "next" => "Long-enough-9-pass", "kind" => "sources", "language" => "fa", _ => key };
        // Queries and proposals without wishes, numbers and words of no meaning.
        return Activator.CreateInstance(parameter.ParameterType);
    }

    private async Task<string> AdministratorAsync() =>
        _administrator ??= (await services.GetRequiredService<Accounts>().SetUpAsync("Zarina", "zarina@example.org", "Long-enough-9-pass")).Account;
}
