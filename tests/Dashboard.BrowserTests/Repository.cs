namespace Dashboard.BrowserTests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static readonly string Root = Up(new(AppContext.BaseDirectory));

    /// <summary>The full path of <paramref name="path"/>, written from the root with slashes.</summary>
    public static string Find(string path) => Path.Combine([Root, .. path.Split('/')]);

    private static string Up(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Dashboard.sln")) ? folder.FullName
        : folder.Parent is { } parent ? Up(parent)
        : throw new DirectoryNotFoundException("The tests run outside the repository: no folder above holds Dashboard.sln.");
}
