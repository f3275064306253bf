using Dashboard.Data.Provenance;
using Dashboard.Reading;

namespace Dashboard.Provenance;

/// <summary>Says when a figure may be looked for.</summary>
public static class ExpectedWords
{
    /// <summary>"Between Feb and Sep 2027: the last 4 came 1 to 9 months after the end of their year", or that there is no telling.</summary>
    public static string When(this View view, NextFigure next) => next is { Earliest: { } from, Latest: { } to }
        ? view.Words.Say(from == to ? "expected.in" : "expected.between", new { from = view.Date(from), to = view.Date(to), n = next.Known, least = next.LeastMonths, most = next.MostMonths })
        : view.Words.Say("expected.untold", new { n = next.Known });
}
