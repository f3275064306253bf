using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dashboard.Benchmarks.Circuits;

/// <summary>What a page carries for its circuit.</summary>
/// <param name="Operations">The root components to add, as the hub wants them.</param>
/// <param name="State">The state kept from the first answer.</param>
/// <param name="Charts">The charts on the page.</param>
public sealed partial record CircuitPage(string Operations, string State, IReadOnlyList<string> Charts)
{
    /// <summary>Loads a page.</summary>
    public static async Task<CircuitPage> LoadAsync(HttpClient http, string address, CancellationToken stop)
    {
        var html = await http.GetStringAsync(new Uri(address, UriKind.Relative), stop);
        var add = new JsonArray();
        foreach (Match match in Marker().Matches(html))
            if (JsonNode.Parse(match.Groups[1].Value)!.AsObject() is { } marker && (string?)marker["type"] == "server")
                add.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = add.Count + 1, ["marker"] = marker });
        if (add.Count == 0)
            throw new InvalidDataException($"{address} holds no interactive component.");
        return new(new JsonObject { ["batchId"] = 1, ["operations"] = add }.ToJsonString(), Kept().Match(html).Groups[1].Value,
            [.. Chart().Matches(html).Select(m => m.Groups[1].Value)]);
    }

    /// <summary>Asks for a connection and answers its token.</summary>
    public static async Task<string> NegotiateAsync(HttpClient http, CancellationToken stop)
    {
        using var answer = await http.PostAsync(new Uri("_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null, stop);
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>(stop))!["connectionToken"]!;
    }

    [GeneratedRegex(@"<!--Blazor:(\{.*?\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex Kept();

    [GeneratedRegex("<section[^>]* data-chart=\"([^\"]+)\"")]
    private static partial Regex Chart();
}
