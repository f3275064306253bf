namespace Dashboard.BrowserTests;

/// <summary>The charts of the overview.</summary>
internal static class Chart
{
    /// <summary>C1, trade against the target.</summary>
    public const string Trade = "trade-vs-target";
    /// <summary>C2, documents by visit.</summary>
    public const string Visits = "agreements-by-visit";
    /// <summary>C4, sectors by visit.</summary>
    public const string Matrix = "sector-by-visit";
    /// <summary>C6, milestones.</summary>
    public const string Milestones = "milestones";

    /// <summary>All of them, in reading order.</summary>
    public static readonly string[] All = [Trade, Visits, Milestones, Matrix];
}
