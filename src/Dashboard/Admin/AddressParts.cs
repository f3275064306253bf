using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Admin;

/// <summary>The parts of an address that only an editors' page knows. What cannot be read counts as not given.</summary>
/// <param name="query">The query, with or without its question mark.</param>
public sealed class AddressParts(string query)
{
    private const int LongestText = 200;
    private readonly Dictionary<string, Microsoft.Extensions.Primitives.StringValues> parts = QueryHelpers.ParseQuery(query);

    /// <summary>The text of a part, cut at 200 characters; null when it is absent or blank.</summary>
    public string? Text(string name) => parts.TryGetValue(name, out var values) && values[0] is { } text && !string.IsNullOrWhiteSpace(text)
        ? text.Trim() is { Length: > LongestText } many ? many[..LongestText] : text.Trim()
        : null;

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A whole number above zero.</summary>
    public long? Number(string name) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>A day as it stands in an address.</summary>
    public static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number as it stands in an address.</summary>
    public static string? Written(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
