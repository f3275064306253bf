using Dashboard.Charting;

namespace Dashboard.Linking;

/// <summary>What the picks make of one mark.</summary>
[Flags]
public enum MarkState
{
    /// <summary>In full.</summary>
    Full = 0,
    /// <summary>Dimmed to a quarter.</summary>
    Dim = 1,
    /// <summary>Outlined: it was picked here, or lies nearest to the picked visit.</summary>
    Picked = 2,
}

/// <summary>
/// The rules by which marks follow picks. The browser answers a click with the same rules (<c>linking.js</c>);
/// <c>tests/Dashboard.Tests/Linking/vectors.json</c> holds both to one truth.
/// </summary>
public static class Matching
{
    private static readonly Facet[] GuideFacets = [Facet.Sector, Facet.Visit, Facet.Type, Facet.Status, Facet.Milestone];

    /// <summary>The clauses that <paramref name="chart"/> follows: those of facets it accepts that were not picked in it.</summary>
    public static IEnumerable<Clause> Followed(Selection selection, string chart, IReadOnlyList<Facet> accepts) =>
        selection.Clauses.Where(clause => clause.Origin != chart && accepts.Contains(clause.Facet));

    /// <summary>True when some row satisfies every clause; no clauses are satisfied by anything.</summary>
    public static bool Matches(IReadOnlyList<MarkRow> rows, IReadOnlyList<Clause> clauses)
    {
        if (clauses.Count == 0)
            return true;
        // By number: this runs for every mark at every pick, and makes nothing for the collector.
        for (var i = 0; i < rows.Count; i++)
            if (Matches(rows[i], clauses))
                return true;
        return false;
    }

    /// <summary>True when the row satisfies every clause.</summary>
    public static bool Matches(MarkRow row, IReadOnlyList<Clause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
            if (!Satisfies(row, clauses[i]))
                return false;
        return true;
    }

    /// <summary>True when the row has one of the clause's values, or shares a year with its period.</summary>
    public static bool Satisfies(MarkRow row, Clause clause)
    {
        if (clause.Facet != Facet.Period)
            return row[clause.Facet] is { } value && (value == MarkRow.Any || clause.Values.Contains(value));
        var (from, to) = clause.Years;
        return row.From <= to && row.To >= from;
    }

    /// <summary>The state of every mark, in the order of <see cref="Figure.Marks"/>. In filter mode nothing is dimmed: the figure holds only what matches.</summary>
    public static MarkState[] States(Figure figure, Selection selection)
    {
        var followed = selection.Mode == Mode.Filter ? [] : Followed(selection, figure.Chart, figure.Accepts).ToArray();
        var own = selection.Clauses.Where(clause => clause.Origin == figure.Chart).ToArray();
        var visits = figure.Accepts.Contains(Facet.Visit) ? null : selection[Facet.Visit];
        var states = new MarkState[figure.Marks.Count];
        for (var i = 0; i < states.Length; i++)
        {
            var mark = figure.Marks[i];
            if (!Matches(mark.Rows, followed))
                states[i] |= MarkState.Dim;
            // A total follows any pick and is none.
            if ((own.Length > 0 && mark.Rows.Any(row => own.All(clause => row[clause.Facet] != MarkRow.Any && Satisfies(row, clause)))) || (visits is not null && mark.Near.Any(visits.Values.Contains)))
                states[i] |= MarkState.Picked;
        }
        return states;
    }

    /// <summary>The guides that the picks show on a time chart.</summary>
    public static IEnumerable<Guide> Guides(Figure figure, Selection selection)
    {
        var clauses = selection.Clauses.Where(clause => GuideFacets.Contains(clause.Facet)).ToArray();
        return clauses.Length == 0 ? [] : figure.Guides.Where(guide => Matches(guide.Rows, clauses));
    }
}
