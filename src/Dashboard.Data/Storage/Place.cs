using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Storage;

/// <summary>Turns a JSON path (<c>$.claims[3].value</c>) into the words an editor knows (<c>claims/trade-2024-tj.value</c>).</summary>
internal static partial class Place
{
    /// <summary>The failure's message with kind, slug and field in front, as far as the path tells.</summary>
    public static string Named(JsonException failure, Func<string, IReadOnlyList<string>> slugs)
    {
        var match = Path().Match(failure.Path ?? "");
        if (!match.Success)
            return failure.Message;
        var kind = match.Groups["kind"].Value;
        var index = int.Parse(match.Groups["index"].Value, CultureInfo.InvariantCulture);
        var known = slugs(kind);
        return index < known.Count ? $"{kind}/{known[index]}{match.Groups["field"].Value}: {failure.Message}" : failure.Message;
    }

    [GeneratedRegex(@"^\$\.(?<kind>\w+)\[(?<index>\d+)\](?<field>.*)$")]
    private static partial Regex Path();
}
