namespace Dashboard.Briefings;

/// <summary>Reads the captured address of a slide.</summary>
public static class SlideAddress
{
    /// <summary>Path and query of a captured view; the overview for a slide of words alone.</summary>
    public static (string Path, string Query) Split(string? address)
    {
        var parts = (address ?? App.Urls.Overview).Split('?', 2);
        return (parts[0], parts.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>The query with language and release added last, where the last one counts; what the address itself says of them is left out.</summary>
    public static string Asked(string query, string language, int? release) =>
        string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("lang=", StringComparison.Ordinal) && !part.StartsWith("r=", StringComparison.Ordinal))
            .Append($"lang={language}").Concat(release is { } r ? [FormattableString.Invariant($"r={r}")] : []));
}
