using Dashboard.Linking;

namespace Dashboard.App;

/// <summary>The only maker of links to our own pages and data.</summary>
public static class Urls
{
    /// <summary>The overview.</summary>
    public const string Overview = "/";

    /// <summary>A page with a selection; nothing is written for defaults.</summary>
    public static string Page(string path, Selection selection) => selection.Query.Length == 0 ? path : $"{path}?{selection.Query}";

    /// <summary>A figure as data.</summary>
    public static string Figure(string chart, Selection selection) => Page($"/api/v1/figures/{chart}", selection);

    /// <summary>The description of the data over HTTP.</summary>
    public const string OpenApi = "/openapi/v1.json";
}
