using Dashboard.Linking;

namespace Dashboard.App;

/// <summary>The only maker of links to our own pages and data.</summary>
public static class Urls
{
    /// <summary>The overview.</summary>
    public const string Overview = "/";

    /// <summary>A page with a selection; nothing is written for defaults.</summary>
    public static string Page(string path, Selection selection) => selection.Query.Length == 0 ? path : $"{path}?{selection.Query}";
}
