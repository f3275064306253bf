using System.Runtime.CompilerServices;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Reading;

namespace Dashboard.Admin;

/// <summary>The working copy looked at as if it were a release: names and values of records that no reader sees yet.</summary>
public static class WorkingView
{
    private static readonly ConditionalWeakTable<Working, Release> Made = [];

    /// <summary><paramref name="view"/> over the working copy, as release 0.</summary>
    public static View Over(this View view, Working working) => view with { Release = ReleaseOf(working) };

    /// <summary>The working copy as release 0.</summary>
    public static Release ReleaseOf(Working working) => Made.GetValue(working, static w =>
        new(0, DateTimeOffset.MinValue, "", "", w.Dataset, DatasetDocument.Write(w.Dataset)));
}
