using System.Reflection;
using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using static Dashboard.Data.Access.Role;

namespace Dashboard.Tests.Access;

/// <summary>Which role each command of the store takes: the one table. A command that is not in it is found by <see cref="All"/> and is a failure.</summary>
internal static class CommandTable
{
    /// <summary>The least role by command; null where no account is asked, with the reason beside it.</summary>
    public static readonly IReadOnlyDictionary<string, Role?> Needs = new Dictionary<string, Role?>
    {
        ["WorkingCopy.ApplyAsync"] = Editor, ["WorkingCopy.UndoAsync"] = Editor,
        ["Drafts.SaveAsync"] = Editor, ["Drafts.FindAsync"] = Editor, ["Drafts.ListAsync"] = Editor,
        ["Drafts.DiscardAsync"] = Editor, ["Drafts.OthersAsync"] = Editor, ["Drafts.OpenAsync"] = Editor,
        ["Publishing.PublishAsync"] = Publisher, ["Publishing.ApproveAsync"] = Publisher,
        ["Requests.AskAsync"] = Editor, ["Requests.RefuseAsync"] = Publisher, ["Requests.WithdrawAsync"] = Editor, ["Requests.ReadAsync"] = Editor,
        ["People.ReadAsync"] = Administrator, ["People.InviteAsync"] = Administrator, ["People.NewLinkAsync"] = Administrator,
        ["People.GiveRoleAsync"] = Administrator, ["People.DisableAsync"] = Administrator, ["People.EnableAsync"] = Administrator,
        ["Accounts.ChangePasswordAsync"] = Reader, ["Sessions.BeginAsync"] = Reader,
        ["Translations.OutdatedAsync"] = Editor, ["Translations.ConfirmAsync"] = Editor,
        ["Trail.ReadAsync"] = Editor,
        ["Revisions.ListAsync"] = Editor, ["Revisions.CountAsync"] = Editor, ["Revisions.FindAsync"] = Editor,
        ["Revisions.PublishersAsync"] = Editor, ["Revisions.PortionAsync"] = Editor,
        ["Exchanging.TellExportAsync"] = Editor, ["Exchanging.OlderAsync"] = Editor,
        ["Backup.MakeAsync"] = Administrator,
        ["BriefingStore.SaveAsync"] = Presenter, ["BriefingStore.ArchiveAsync"] = Presenter, ["BriefingStore.OfflineMadeAsync"] = Presenter,
        ["BriefingStore.HistoryAsync"] = Presenter, ["BriefingStore.StateAsync"] = Presenter,
        ["LiveSessions.StartAsync"] = Presenter, ["LiveSessions.EndAsync"] = Presenter,
        ["BriefingShares.MakeAsync"] = Presenter, ["BriefingShares.ListAsync"] = Presenter, ["BriefingShares.WithdrawAsync"] = Presenter,
        // The program's own voice: sign-ins that failed, what the operator does. No page hands it a text of a browser.
        ["Trail.TellAsync"] = null,
    };

    /// <summary>Every public method of the store that is told an account or a command, found in the program itself.</summary>
    public static readonly IReadOnlyList<(string Name, MethodInfo Method)> All =
    [
        .. from type in typeof(WorkingCopy).Assembly.GetExportedTypes()
           where type.IsClass && type.Namespace!.StartsWith(typeof(WorkingCopy).Namespace!, StringComparison.Ordinal)
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
           where typeof(Task).IsAssignableFrom(method.ReturnType)
                 && method.GetParameters().Any(p => p.ParameterType == typeof(Command) || (p.ParameterType == typeof(string) && p.Name == "account"))
           orderby type.Name, method.Name
           select ($"{type.Name}.{method.Name}", method),
    ];

    /// <summary>The commands of <see cref="All"/> that take a role.</summary>
    public static IEnumerable<(string Name, MethodInfo Method, Role Needs)> Checked => All.Where(c => Needs.GetValueOrDefault(c.Name) is not null).Select(c => (c.Name, c.Method, Needs[c.Name]!.Value));
}
