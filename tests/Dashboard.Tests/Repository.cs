namespace Dashboard.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>wwwroot</c>, <c>src</c> and <c>tests</c>.</summary>
    public static readonly string Root = Up(new(AppContext.BaseDirectory));

    /// <summary>The full path of <paramref name="path"/>, written from the root with slashes.</summary>
    public static string Find(string path) => Path.Combine([Root, .. path.Split('/')]);

    private static string Up(DirectoryInfo folder) =>
        Directory.Exists(Path.Combine(folder.FullName, "wwwroot", "js")) && Directory.Exists(Path.Combine(folder.FullName, "tests")) ? folder.FullName
        : folder.Parent is { } parent ? Up(parent)
        : throw new DirectoryNotFoundException("The tests run outside the repository: no folder above holds wwwroot and tests.");
}
