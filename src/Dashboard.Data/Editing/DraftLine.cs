namespace Dashboard.Data.Editing;

/// <summary>That somebody has typed into a record and not saved; without the texts.</summary>
/// <param name="Kind">Kind of record.</param>
/// <param name="Slug">Slug of the record; <c>+</c> and a key for a new one.</param>
/// <param name="By">Name of the person.</param>
/// <param name="IsMine">True when it is who asks.</param>
/// <param name="At">When it was kept last, UTC.</param>
public sealed record DraftLine(string Kind, string Slug, string By, bool IsMine, DateTimeOffset At);
