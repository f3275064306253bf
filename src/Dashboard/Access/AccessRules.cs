namespace Dashboard.Access;

/// <summary>The operator's choices about access, from the settings under <c>Access</c>.</summary>
/// <param name="configuration">Where they are read.</param>
public sealed class AccessRules(IConfiguration configuration)
{
    /// <summary>Tries to sign in, set up or join per minute and address, when the setting is absent.</summary>
    public const int DefaultTries = 20;

    /// <summary>Whether pages and data may be read without signing in: <c>Access:AnonymousReading</c>, default true.</summary>
    public bool AnonymousReading { get; } = configuration.GetValue("Access:AnonymousReading", true);

    /// <summary>Tries per minute and address: <c>Access:TriesPerMinute</c>, at least 1.</summary>
    public int TriesPerMinute { get; } = Math.Max(1, configuration.GetValue("Access:TriesPerMinute", DefaultTries));

    /// <summary>The OpenID Connect provider: <c>Access:Oidc:Authority</c>; null when people sign in here only.</summary>
    public Uri? Authority { get; } = Uri.TryCreate(configuration["Access:Oidc:Authority"], UriKind.Absolute, out var authority) ? authority : null;

    /// <summary>What the provider is called on the button: <c>Access:Oidc:Name</c>, default its host.</summary>
    public string ProviderName => configuration["Access:Oidc:Name"] is { Length: > 0 } name ? name : Authority?.Host ?? "";

    /// <summary>Whether somebody nobody invited becomes a reader: <c>Access:Oidc:NewPeopleRead</c>, default false.</summary>
    public bool NewPeopleRead { get; } = configuration.GetValue("Access:Oidc:NewPeopleRead", false);
}
