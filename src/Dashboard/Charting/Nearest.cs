using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Charting;

/// <summary>What an empty time chart says, and where it would find something.</summary>
public static class Nearest
{
    /// <summary>"No milestone in 2005–2010" where the years are to blame; the general words where other picks are.</summary>
    /// <param name="context">What is drawn.</param>
    /// <param name="what">Key of the words for what is looked for.</param>
    /// <param name="years">The nearest years, as <see cref="Years"/> finds them.</param>
    public static string Empty(ChartContext context, string what, IReadOnlyList<int> years) => years.Count > 0 && Asked(context) is { } asked
        ? context.Words.Say("empty.period", new { what = context.Words[what], years = context.Words.Years(asked.From, asked.To) })
        : context.Words["empty.filter"];

    /// <summary>The last year before and the first year after the years asked for that hold one of the dates.</summary>
    /// <param name="context">What is drawn.</param>
    /// <param name="dates">Dates found when the years are left out of account.</param>
    public static IReadOnlyList<int> Years(ChartContext context, Func<ChartContext, IEnumerable<FuzzyDate>> dates)
    {
        if (Asked(context) is not { } asked)
            return [];
        var selection = context.Selection.Zoomed(null);
        if (selection[Facet.Period] is { } period)
            selection = selection.With(period with { Values = [] });
        var all = dates(context with { Selection = selection }).ToList();
        return [.. all.Where(d => d.To.Year < asked.From).Select(d => d.To.Year).OrderDescending().Take(1),
            .. all.Where(d => d.From.Year > asked.To).Select(d => d.From.Year).Order().Take(1)];
    }

    private static (int From, int To)? Asked(ChartContext context) => context.Selection.Zoom ?? context.Selection[Facet.Period]?.Years;
}
