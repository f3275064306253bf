using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Dashboard.Admin.Records;

/// <summary>Which changes need a written reason: another adopted claim, and figures that readers have seen already.</summary>
public static class ReasonRule
{
    private static readonly FrozenDictionary<string, string[]> Figures = new Dictionary<string, string[]>
    {
        ["claims"] = ["value", "low", "high", "exactness", "subject", "use"],
        ["targets"] = ["value", "unit", "moreThan", "drawn"],
        ["subjects"] = ["adopted", "unit", "period"],
    }.ToFrozenDictionary();

    /// <summary>True when the form changes such a field of a record that is published.</summary>
    public static bool Asks(FormState form)
    {
        if (form.Published is null || form.Opened is not { } opened || !Figures.TryGetValue(form.Shape.Kind, out var fields) || form.Body is not { } body)
            return false;
        var (before, now) = (JsonNode.Parse(opened.Body)!, JsonNode.Parse(body)!);
        return fields.Any(field => !JsonNode.DeepEquals(before[field], now[field]));
    }
}
