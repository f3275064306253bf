namespace Dashboard.Charting;

/// <summary>How far back the charts of a page go.</summary>
public enum Extent
{
    /// <summary>The leader-level visits since 2021, and time from the first trade figures on: the overview.</summary>
    Recent,
    /// <summary>Every visit and every year from the first record on.</summary>
    Whole,
}
