namespace Dashboard.Data.Storage;

/// <summary>A link that lets people without an account see a briefing. Never deleted, only withdrawn.</summary>
internal sealed class StoredShare
{
    /// <summary>Id, no secret.</summary>
    public required string Id { get; init; }
    /// <summary>SHA-256 of the key in the link; the key itself is kept nowhere.</summary>
    public required string KeyHash { get; set; }
    /// <summary>Slug of the briefing.</summary>
    public required string Slug { get; init; }
    /// <summary>What it is called: whom it is for.</summary>
    public required string Name { get; init; }
    /// <summary>Hash of the password; null for none.</summary>
    public string? PasswordHash { get; init; }
    /// <summary>First day, UTC; null for at once.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Last day, UTC; null for no end.</summary>
    public DateOnly? Until { get; init; }
    /// <summary>How often it lets somebody in; null for as often as wanted.</summary>
    public int? MostUses { get; init; }
    /// <summary>How often it has let somebody in.</summary>
    public int Uses { get; set; }
    /// <summary>Id of the account that made it.</summary>
    public required string Account { get; init; }
    /// <summary>Name of who made it, as it was then.</summary>
    public required string By { get; init; }
    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }
    /// <summary>When it was withdrawn, UTC; null while it was not.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
    /// <summary>Operation id of the command that made it; unique for an account.</summary>
    public required string OperationId { get; init; }
}
