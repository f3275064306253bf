namespace Dashboard.Data.Storage;

/// <summary>Which store keeps the records.</summary>
public enum StorageProvider
{
    /// <summary>One embedded database file; the default.</summary>
    Sqlite,
    /// <summary>Nothing is kept after the program ends: for rehearsals and tests.</summary>
    InMemory,
}

/// <summary>The operator's choice of store, from the settings <c>Storage:Provider</c> and <c>Storage:Path</c>.</summary>
/// <param name="Provider">Which store.</param>
/// <param name="Path">Full path of the SQLite file; unused by the others.</param>
public sealed record StorageChoice(StorageProvider Provider, string Path)
{
    /// <summary>Reads the two settings; blank means the default.</summary>
    /// <param name="provider"><c>Sqlite</c> (default) or <c>InMemory</c>, in any case.</param>
    /// <param name="path">The SQLite file, taken from <paramref name="root"/> when relative; default <c>App_Data/dashboard.db</c>.</param>
    /// <param name="root">The content root of the app.</param>
    /// <exception cref="StartupRefused">The provider is not one of the accepted ones, or the path names a folder.</exception>
    public static StorageChoice From(string? provider, string? path, string root)
    {
        var file = System.IO.Path.GetFullPath(
            string.IsNullOrWhiteSpace(path) ? System.IO.Path.Combine("App_Data", "dashboard.db") : path.Trim(), root);
        return provider?.Trim().ToUpperInvariant() switch
        {
            null or "" or "SQLITE" => Directory.Exists(file)
                ? throw new StartupRefused($"Storage:Path '{file}' is a folder; accepted: the path of a file.")
                : new(StorageProvider.Sqlite, file),
            "INMEMORY" => new(StorageProvider.InMemory, file),
            "POSTGRESQL" => throw new StartupRefused(
                "Storage:Provider 'PostgreSql' is not available yet in this version; accepted: Sqlite, InMemory."),
            _ => throw new StartupRefused($"Storage:Provider '{provider}' is not known; accepted: Sqlite, InMemory."),
        };
    }
}
