using Dashboard.Data.Access;

namespace Dashboard.Admin;

/// <summary>A page for editors.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Name">Key of its name in the words.</param>
/// <param name="Needs">The least role.</param>
public sealed record AdminPage(string Path, string Name, Role Needs = Role.Editor);

/// <summary>The pages for editors, in the order of their navigation.</summary>
public static class AdminPages
{
    /// <summary>What waits: drafts, changes, warnings, requests.</summary>
    public static readonly AdminPage Queue = new("/admin", "admin.queue");
    /// <summary>All records by kind, and their forms.</summary>
    public static readonly AdminPage Records = new("/admin/records", "admin.records");
    /// <summary>Texts in three languages side by side.</summary>
    public static readonly AdminPage Translations = new("/admin/translations", "admin.translations");
    /// <summary>Files in and out.</summary>
    public static readonly AdminPage Import = new("/admin/import", "admin.import");
    /// <summary>What changed against the newest release, and publishing it.</summary>
    public static readonly AdminPage Publish = new("/admin/publish", "admin.publish");
    /// <summary>Revisions of all records.</summary>
    public static readonly AdminPage History = new("/admin/history", "admin.history");
    /// <summary>All releases.</summary>
    public static readonly AdminPage Releases = new("/admin/releases", "admin.releases");
    /// <summary>The audit trail.</summary>
    public static readonly AdminPage Trail = new("/admin/trail", "admin.trail");
    /// <summary>People and roles.</summary>
    public static readonly AdminPage People = new("/admin/people", "admin.people", Role.Administrator);
    /// <summary>Backups.</summary>
    public static readonly AdminPage Backup = new("/admin/backup", "admin.backup", Role.Administrator);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<AdminPage> All = [Queue, Records, Translations, Import, Publish, History, Releases, Trail, People, Backup];
}
