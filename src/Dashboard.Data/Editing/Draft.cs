namespace Dashboard.Data.Editing;

/// <summary>What one person has typed into the form of one record and not saved.</summary>
/// <param name="Kind">Kind of record.</param>
/// <param name="Slug">Slug of the record; <c>+</c> and a key made by the form for a new one.</param>
/// <param name="Texts">The texts as typed: <see cref="RecordDraft.ToTexts"/>.</param>
/// <param name="BaseVersion">Version the form was opened on; 0 for a new record.</param>
/// <param name="BaseBody">Body the form was opened on; null for a new record.</param>
/// <param name="Sequence">Counted up by the form with each change.</param>
/// <param name="SavedAt">When the server kept it, UTC.</param>
public sealed record Draft(string Kind, string Slug, string Texts, long BaseVersion, string? BaseBody, long Sequence, DateTimeOffset SavedAt);
