using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Charting;

/// <summary>What a chart draws from: one release, one selection, one language. Nothing else enters a figure.</summary>
/// <param name="Index">The dataset with its indexes.</param>
/// <param name="Selection">The picks that apply to this chart (in Highlight none) and the options.</param>
/// <param name="Words">The language.</param>
public sealed record ChartContext(DatasetIndex Index, Selection Selection, Words Words)
{
    /// <summary>How far back the page goes the chart stands on.</summary>
    public Extent Extent { get; init; }

    /// <summary>True when the citation's grade is shown.</summary>
    public bool Shows(Grade grade) => Selection.Grades.Contains(grade);

    /// <summary>What is shown of a subject under the reader's choice of claims and grades; null when nothing may be plotted.</summary>
    public Shown? Shown(string? subject) => subject is not null && Index.Subjects.TryGetValue(subject, out var found)
        ? Data.Provenance.Shown.Of(Index, found, Selection.Adopt switch
        {
            Adopt.Low => Preference.Lowest,
            Adopt.High => Preference.Highest,
            _ => Preference.Adopted,
        }, Shows)
        : null;

    /// <summary>A text of the dataset in the reader's language.</summary>
    public string Text(LocalText text) => text.In(Words.Language);

    /// <summary>The word for a code of the dataset.</summary>
    public string Label(string code) => Index.Label(code, Words.Language);

    /// <summary>The calendar the reader chose: <c>g</c> or <c>h</c>.</summary>
    public string Calendar => Selection.Calendar == PeriodCalendar.SolarHijri ? "h" : "g";

    /// <summary>A whole Gregorian year in the calendar the reader chose: it touches two Solar-Hijri years and is named by both.</summary>
    public string Year(int gregorian) =>
        Selection.Calendar == PeriodCalendar.SolarHijri ? Words.Years(gregorian - 622, gregorian - 621) : Words.Year(gregorian);

    /// <summary>The year a day lies in, in the calendar the reader chose.</summary>
    public string YearOf(DateOnly day) => Words.Year(CalendarDay.Of(day, Calendar).Year);
}

/// <summary>A chart: a pure function from a dataset and a selection to a figure. A new chart is one new class; the registry finds it.</summary>
public interface IChart
{
    /// <summary>Slug in addresses, HTTP data and <c>data-chart</c>.</summary>
    string Slug { get; }
    /// <summary>Facets a pick in this chart sets.</summary>
    IReadOnlyList<Facet> Emits { get; }
    /// <summary>Facets this chart follows.</summary>
    IReadOnlyList<Facet> Accepts { get; }
    /// <summary>Facets that choose what the chart is drawn around, in Highlight too; most charts have none.</summary>
    IReadOnlyList<Facet> DrawnAround => [];
    /// <summary>Why <paramref name="facet"/> is not followed, as a key of the words; null when it is.</summary>
    string? WhyNot(Facet facet);
    /// <summary>True when the projection and its year change the drawing.</summary>
    bool Projects => false;
    /// <summary>Draws.</summary>
    Figure Draw(ChartContext context);
}
