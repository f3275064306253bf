using Dashboard.App;
using Dashboard.Data.Briefings;
using Dashboard.Data.Provenance;
using Dashboard.Provenance;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Briefings.Handouts;

/// <summary>A briefing on paper.</summary>
public sealed partial class HandoutPage
{
    /// <summary>How many slides a page can have.</summary>
    public static readonly IReadOnlyList<int> Counts = [1, 2, 4];

    private Telling? telling;
    private BriefingProblem? refusing;
    private string? desk;
    private IReadOnlyList<Source> sources = [];
    private Dictionary<string, int> numbers = [];
    private bool mayNotes, noted;
    private int per;

    [CascadingParameter] public required View View { get; set; }
    [CascadingParameter] public required HttpContext Http { get; set; }
    [Parameter] public required string Slug { get; set; }

    private Words Words => View.Words;

    private string Frozen => string.Join(" · ", telling!.Slides.Where(s => s.Slide.Release is not null).Select(s => s.View).DistinctBy(v => v.Release.Number)
        .Select(v => $"{Words.Say("source.release", new { r = v.ReleaseName })}, {v.DateOf(v.Release.PublishedAt)}"));

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var kept = Briefings.Find(Slug);
        var admitted = Admission.Of(Http, kept);
        if (admitted == Admitted.No)
        {
            Navigation.NotFound();
            return;
        }
        var asked = Http.Request.Query;
        mayNotes = admitted == Admitted.Notes;
        if (Rules.Refusing(kept!.Briefing) is { } problem)
        {
            (refusing, desk, Http.Response.StatusCode) = (problem, mayNotes ? Urls.BriefingEdit(Slug, Words.Language) : null, StatusCodes.Status422UnprocessableEntity);
            return;
        }
        noted = mayNotes && asked["notes"] == "1";
        per = Counts.FirstOrDefault(n => asked["per"] == n.ToString(System.Globalization.CultureInfo.InvariantCulture), 2);
        telling = Tellings.Of(kept.Briefing, Words.Language, Http.Request.Cookies["digits"] != "latin");
        sources = telling.Sources;
        numbers = sources.Select((source, i) => (source.Slug, i + 1)).ToDictionary(pair => pair.Slug, pair => pair.Item2);
    }

    // 1, 2, 3, 7 → 1–3, 7
    private string References(SlideFrame frame)
    {
        var runs = new List<(int From, int To)>();
        foreach (var n in frame.Citations.Select(c => numbers.GetValueOrDefault(c.Source)).Where(n => n > 0).Distinct().Order())
            if (runs.Count > 0 && runs[^1].To == n - 1)
                runs[^1] = (runs[^1].From, n);
            else
                runs.Add((n, n));
        return string.Join(", ", runs.Select(run => run.From == run.To ? Words.Number(run.From) : $"{Words.Number(run.From)}–{Words.Number(run.To)}"));
    }
}
