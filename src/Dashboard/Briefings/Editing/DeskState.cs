using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Reading;

namespace Dashboard.Briefings.Editing;

/// <summary>What the parts of the desk share: the briefing on it, the slide that is open, and the language that is written.</summary>
/// <param name="view">Language of the interface, and the newest release.</param>
/// <param name="person">Who works at it.</param>
/// <param name="bench">The briefing.</param>
/// <param name="tellings">Opens slides.</param>
public sealed class DeskState(View view, Person person, Workbench bench, Tellings tellings)
{
    private (Briefing Briefing, string Language, Telling Telling)? told;

    /// <summary>Language of the interface, and the newest release.</summary>
    public View View { get; set; } = view;
    /// <summary>Who works at it.</summary>
    public Person Person => person;
    /// <summary>The briefing.</summary>
    public Workbench Bench => bench;
    /// <summary>The briefing as it is now.</summary>
    public Briefing Briefing => bench.Briefing;
    /// <summary>The language that is written and shown: <c>en</c>, <c>fa</c> or <c>tg</c>.</summary>
    public string Language { get; set; } = view.Words.Language;
    /// <summary>Key of the slide that is open; null where there is none.</summary>
    public string? Key { get; set; }
    /// <summary>The slide that is open.</summary>
    public Slide? Slide => Briefing.Find(Key);
    /// <summary>What keeps the briefing from being stored, by the path of the text.</summary>
    public IReadOnlyList<BriefingProblem> Problems { get; set; } = [];

    /// <summary>The briefing as it is shown in the language that is written.</summary>
    public Telling Telling
    {
        get
        {
            if (told is not { } last || !ReferenceEquals(last.Briefing, Briefing) || last.Language != Language)
                told = (Briefing, Language, tellings.Of(Briefing, Language));
            return told.Value.Telling;
        }
    }

    /// <summary>The slide that is open, as it is shown.</summary>
    public SlideFrame? Frame => Telling.Slides.FirstOrDefault(frame => frame.Slide.Key == Key);

    /// <summary>Changes the slide that is open.</summary>
    public void Change(Func<Slide, Slide> change)
    {
        if (Key is { } key)
            bench.Do(briefing => briefing.Change(key, change));
    }

    /// <summary>The problem told of a text, or null: <c>title</c> is told at the title of every language.</summary>
    public BriefingProblem? ProblemOf(string path) => Problems.FirstOrDefault(p => path == p.Path || path.StartsWith(p.Path + "/", StringComparison.Ordinal));
}
