using Dashboard.Data.Briefings;

namespace Dashboard.Data.Storage;

/// <summary>Turns briefings into rows and back.</summary>
internal static class BriefingRows
{
    /// <summary>A briefing as the row of one of its states.</summary>
    public static StoredBriefingState StateOf(Briefing briefing, int version, DateTimeOffset at, string by, string? account, string operation) => new()
    {
        Slug = briefing.Slug,
        Version = version,
        Document = BriefingDocument.Write(briefing),
        Sha256 = BriefingDocument.Hash(briefing),
        Slides = briefing.Slides.Count,
        At = at,
        By = by,
        Account = account,
        OperationId = operation,
    };

    /// <summary>The briefing of its rows.</summary>
    public static KeptBriefing Of(StoredBriefing stored, StoredBriefingState state) => new(
        BriefingDocument.Read(state.Document), state.Version, state.At, state.By, state.Sha256,
        stored is { OfflineBriefing: { } briefing, OfflineFile: { } file, OfflineAt: { } at } ? new(briefing, file, at, stored.OfflineBy ?? "") : null, stored.Archived);

    /// <summary>The briefing as it is kept. Tracked, so that what a command has just set is in it.</summary>
    public static async Task<KeptBriefing> KeptAsync(DashboardContext context, string slug)
    {
        var stored = (await context.Briefings.FindAsync(slug))!;
        return Of(stored, (await context.BriefingStates.FindAsync(slug, stored.Version))!);
    }
}
