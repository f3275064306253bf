namespace Dashboard.Provenance;

/// <summary>Lets only addresses of the web become links; data may hold anything.</summary>
public static class WebAddress
{
    /// <summary>The address when it is an absolute <c>http</c> or <c>https</c> one, else null.</summary>
    public static string? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0
            ? address.AbsoluteUri
            : null;
}
