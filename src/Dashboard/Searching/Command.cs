using Dashboard.Linking;
using Dashboard.Reading;

namespace Dashboard.Searching;

/// <summary>Something the reader can have done from the search.</summary>
/// <param name="Slug">Its key; <c>search.do.{slug}</c> in the words is its name.</param>
/// <param name="Does">What the browser does: <c>option=adopt=high</c>, <c>press=selector</c>, <c>setting=theme=dark</c>, <c>language=fa</c>, <c>copy</c>, <c>print</c>.</param>
/// <param name="Selection">For an option, the selection it leads to; null for what only the browser can do.</param>
public sealed record Command(string Slug, string Does, Func<Selection, Selection>? Selection = null)
{
    /// <summary>All of them, in the order of an empty search.</summary>
    public static readonly IReadOnlyList<Command> All =
    [
        .. Words.Languages.Select(language => new Command($"language-{language}", $"language={language}", s => s.With(language: language))),
        .. Enum.GetValues<Mode>().Select(mode => Option("mode", mode, s => s.With(mode: mode))),
        .. Enum.GetValues<Adopt>().Select(adopt => Option("adopt", adopt, s => s.With(adopt: adopt))),
        .. Enum.GetValues<Basis>().Select(basis => Option("basis", basis, s => s.With(basis: basis))),
        new("cal-g", "option=cal=g", s => s.With(calendar: Data.Provenance.PeriodCalendar.Gregorian)),
        new("cal-h", "option=cal=h", s => s.With(calendar: Data.Provenance.PeriodCalendar.SolarHijri)),
        new("clear", "clear", s => s.Cleared()),
        new("copy", "copy"),
        new("print", "print"),
        new("capture", "press=[data-capture]"),
        new("theme-light", "setting=theme=light"),
        new("theme-dark", "setting=theme=dark"),
        new("settings", "press=[data-opens=settings]"),
        new("help", "press=[data-opens=help]"),
    ];

    /// <summary>The action of that slug, or null.</summary>
    public static Command? Find(string slug) => All.FirstOrDefault(command => command.Slug == slug);

    private static Command Option<T>(string name, T value, Func<Selection, Selection> selection) where T : struct, Enum =>
        new($"{name}-{Data.Provenance.Kebab<T>.Of(value)}", $"option={name}={Data.Provenance.Kebab<T>.Of(value)}", selection);
}
