using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Dashboard.Reading;

namespace Dashboard.Exporting;

/// <summary>Says in words what a file was cut by.</summary>
internal static class SelectionWords
{
    /// <summary>Picks and those options that are not the usual ones; "everything is shown" when there are none.</summary>
    public static string Of(View view)
    {
        var (words, selection) = (view.Words, view.Selection);
        List<string> parts = [.. selection.Clauses.Select(clause => words.Say("chip.label", new
        {
            facet = words["facet." + Kebab<Facet>.Of(clause.Facet)],
            value = words.Or([.. clause.Values.Select(value => view.NameOf(clause.Facet, value))]),
        }))];
        if (parts.Count == 0)
            parts.Add(words["take.all"].TrimEnd('.'));
        else if (selection.Mode == Mode.Filter)
            parts.Add(words["take.filtered"]);
        if (selection.Adopt != Adopt.Adopted)
            parts.Add(words[$"view.shown.{Kebab<Adopt>.Of(selection.Adopt)}"].TrimEnd('.'));
        if (selection.Basis != Basis.Tajik)
            parts.Add(Option(words, "view.basis", Kebab<Basis>.Of(selection.Basis)));
        if (selection.Calendar != PeriodCalendar.Gregorian)
            parts.Add(Option(words, "view.calendar", "h"));
        if (selection.Grades.Length < Enum.GetValues<Grade>().Length)
            parts.Add(words.Say("take.grades", new { grades = words.And([.. selection.Grades.Select(g => g.ToString())]) }));
        return string.Join("; ", parts);
    }

    private static string Option(Words words, string key, string value) => words.Say("chip.label", new { facet = words[key], value = words[$"{key}.{value}"] });
}
