using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace Dashboard.Briefings.Offline;

/// <summary>What every offline file carries: the player as one script, the style sheets with the fonts inside, the chart library. Read once.</summary>
/// <param name="environment">Where the app's own files are.</param>
public sealed partial class OfflineParts(IWebHostEnvironment environment)
{
    /// <summary>The modules of the player, each after those it imports from.</summary>
    public static readonly IReadOnlyList<string> Modules = ["linking.js", "filter.js", "marks.js", "slides.js", "presentkeys.js", "offline.js"];
    private static readonly string[] Styles = ["tokens.css", "site.css", "slides.css", "present.css", "offline.css"];
    private const string LibraryPath = "_content/Plotly.Blazor/plotly-basic-3.7.0.min.js";

    private readonly Lazy<string> script = new(() => JoinedScript.Of(Modules.Select(name => (name, Text(environment, "js/" + name)))));
    private readonly Lazy<string> style = new(() => string.Join('\n', Styles.Select(name => Inlined(environment, Text(environment, "css/" + name)))));
    private readonly Lazy<(string Packed, string Hash)> library = new(() =>
    {
        var text = Text(environment, LibraryPath);
        return (Packed(text), HashOf(text));
    });

    /// <summary>The player.</summary>
    public string Script => script.Value;
    /// <summary>The style sheets.</summary>
    public string Style => style.Value;
    /// <summary>The chart library, packed.</summary>
    public string Library => library.Value.Packed;
    /// <summary>What a browser may run of the file: the player and the library, told by their hashes.</summary>
    public string ScriptSources => $"'{HashOf(Script)}' '{library.Value.Hash}'";

    /// <summary>A text as gzip in base64.</summary>
    public static string Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static string HashOf(string script) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

    // Fonts come inside; what is only for pages of the app is left out.
    private static string Inlined(IWebHostEnvironment environment, string css) => Address().Replace(css, match => match.Groups["font"].Value is { Length: > 0 } font
        ? $"url(data:font/woff2;base64,{Convert.ToBase64String(Bytes(environment, "fonts/" + font))})" : "none");

    private static string Text(IWebHostEnvironment environment, string path) => Encoding.UTF8.GetString(Bytes(environment, path)).TrimStart('\uFEFF');

    private static byte[] Bytes(IWebHostEnvironment environment, string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (file is NotFoundFileInfo || !file.Exists || file.Length == 0)
            throw new FileNotFoundException($"The app lacks its own file {path}.");
        using var stream = file.CreateReadStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"url\(\.\./(?:fonts/(?<font>[\w-]+\.woff2)|[^)]*)\)")]
    private static partial Regex Address();
}
