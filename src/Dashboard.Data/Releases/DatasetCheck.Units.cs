using System.Text.RegularExpressions;
using Dashboard.Data.Provenance;
using Dashboard.Data.Trade;

namespace Dashboard.Data.Releases;

/// <content>Units: every one has a label and fits what is measured.</content>
internal sealed partial class DatasetCheck
{
    private const string Percent = "unit.percent";
    private const string Documents = "unit.documents";
    private const string Visits = "unit.visits-per-year";

    private void CheckUnit(string slug, Subject subject)
    {
        if (KnownUnit("subjects", slug, subject.Unit) && !Measures(subject.Unit, subject.Measure))
            Report(RuleBook.UnitOfMeasure, "subjects", slug, "unit", ("unit", new LabelKey(subject.Unit)),
                ("measure", new LabelKey(Key("measure", subject.Measure))), ("accepted", Units(unit => Measures(unit, subject.Measure))));
    }

    private void CheckUnit(string slug, TradeTarget target)
    {
        if (!KnownUnit("targets", slug, target.Unit))
            return;
        bool Fits(string unit) => Measures(unit, Measure.Target) && (!target.Drawn || IsDrawn(unit));
        if (!Fits(target.Unit))
            Report(RuleBook.UnitOfTarget, "targets", slug, "unit", ("unit", new LabelKey(target.Unit)), ("accepted", Units(Fits)));
    }

    private bool KnownUnit(string kind, string slug, string? unit)
    {
        Filled(kind, slug, "unit", unit);
        if (string.IsNullOrWhiteSpace(unit))
            return false;
        var known = unit.StartsWith("unit.", StringComparison.Ordinal) && labels.ContainsKey(unit);
        if (!known)
            Report(RuleBook.UnitUnknown, kind, slug, "unit", ("unit", unit));
        return known;
    }

    // The drawn target is a line across the trade chart: it needs the unit of a turnover, where there is any.
    private bool IsDrawn(string unit) =>
        subjects.Rows.Where(row => row.Record.Measure == Measure.Turnover).Select(row => row.Record.Unit).ToHashSet() is var drawn
        && (drawn.Count == 0 || drawn.Contains(unit));

    private List<LabelKey> Units(Func<string, bool> fits) =>
        [.. labels.Keys.Where(key => key.StartsWith("unit.", StringComparison.Ordinal) && fits(key)).Order(StringComparer.Ordinal).Select(key => new LabelKey(key))];

    private static bool Measures(string unit, Measure measure) => measure switch
    {
        Measure.DocumentsSigned or Measure.DocumentsCumulative => unit == Documents,
        Measure.Turnover or Measure.Exports or Measure.Imports => Money().IsMatch(unit),
        Measure.TurnoverGrowth => unit == Percent,
        Measure.Target => unit == Visits || Money().IsMatch(unit),
        Measure.DrugSeizures => unit is Percent or "unit.grams" or "unit.kilograms" or "unit.tonnes",
        _ => true,
    };

    [GeneratedRegex(@"^unit\.(usd|eur|irr|tjs|rub|cny|chf|gbp|aed|try)(-(thousand|million|billion))?\z")]
    private static partial Regex Money();
}
