using System.Collections.Immutable;
using System.Text;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;

namespace Dashboard.Linking;

/// <summary>
/// What the reader chose: picks and view options, immutable, one per browser tab, held in the address and nowhere else.
/// Two selections are equal when their addresses are.
/// </summary>
public sealed class Selection : IEquatable<Selection>
{
    /// <summary>Nothing picked, every option at its default.</summary>
    public static readonly Selection None = new();

    /// <summary>The number that stands for the working copy.</summary>
    public const int Draft = 0;

    /// <summary>Years a projection rests on unless the reader says otherwise, and the fewest and most that may be asked for.</summary>
    public const int UsualYears = 3, FewestYears = 2, MostYears = 10;

    private string? query;

    /// <summary>The chosen facets in the order of <see cref="Facet"/>.</summary>
    public ImmutableArray<Clause> Clauses { get; private init; } = [];
    /// <summary>Highlight or filter.</summary>
    public Mode Mode { get; init; }
    /// <summary>Which claim is shown where claims disagree.</summary>
    public Adopt Adopt { get; init; }
    /// <summary>Whose trade figures are drawn.</summary>
    public Basis Basis { get; init; }
    /// <summary>Calendar of the axis labels.</summary>
    public PeriodCalendar Calendar { get; init; }
    /// <summary><c>en</c>, <c>fa</c> or <c>tg</c>.</summary>
    public string Language { get; init; } = "en";
    /// <summary>Tracks of milestones drawn on the other time charts.</summary>
    public ImmutableArray<Track> Milestones { get; init; } = [];
    /// <summary>Grades of citations shown.</summary>
    public ImmutableArray<Grade> Grades { get; init; } = [Grade.A, Grade.B, Grade.C];
    /// <summary>Projection on the trade page.</summary>
    public Projection Projection { get; init; }
    /// <summary>Year by which the trade page asks the target to be reached; null for its default.</summary>
    public int? By { get; init; }
    /// <summary>On how many whole years stated a projection rests.</summary>
    public int Over { get; init; } = UsualYears;
    /// <summary>The years the time axes span, or null for all; it hides nothing from lists and counts.</summary>
    public (int From, int To)? Zoom { get; init; }
    /// <summary>Verdicts of the article's statements that are listed; empty for all.</summary>
    public ImmutableArray<Verdict> Verdicts { get; private init; } = [];
    /// <summary>Charts shown as tables, sorted.</summary>
    public ImmutableArray<string> Tables { get; init; } = [];
    /// <summary>Number of the release a comparison starts from; null for the one before <see cref="To"/>.</summary>
    public int? From { get; private init; }
    /// <summary>Number of the release a comparison leads to; null for the newest.</summary>
    public int? To { get; private init; }
    /// <summary>The day a comparison starts from: from the release that was the newest then. A number in <see cref="From"/> goes before it.</summary>
    public DateOnly? Since { get; private init; }
    /// <summary>What the evidence drawer is open on, or null.</summary>
    public OpenRecord? Open { get; init; }
    /// <summary>Number of the pinned release, or <see cref="Draft"/>; null follows the newest.</summary>
    public int? Release { get; init; }

    /// <summary>The canonical query without question mark; empty for <see cref="None"/>. Only what differs from the default is written.</summary>
    public string Query => query ??= Format();

    /// <summary>The clause of <paramref name="facet"/>, or null.</summary>
    public Clause? this[Facet facet]
    {
        get
        {
            foreach (var clause in Clauses)
                if (clause.Facet == facet)
                    return clause;
            return null;
        }
    }

    /// <summary>True when anything is picked.</summary>
    public bool HasPicks => Clauses.Length > 0;

    /// <summary>The same selection with <paramref name="clause"/> in place of the clause of its facet; a clause without values removes it.</summary>
    public Selection With(Clause clause) => new(this)
    {
        Clauses = [.. Clauses.Where(c => c.Facet != clause.Facet)
            .Concat(clause.Values.Count == 0 ? [] : [clause with { Values = [.. clause.Values.Distinct().Order(StringComparer.Ordinal)] }])
            .OrderBy(c => c.Facet)],
    };

    /// <summary>The same selection without <paramref name="value"/> of <paramref name="facet"/>.</summary>
    public Selection Without(Facet facet, string value) => this[facet] is { } clause
        ? With(clause with { Values = [.. clause.Values.Where(v => v != value)] })
        : this;

    /// <summary>
    /// The one rule of picking: an added pick toggles the value; a plain pick on a chosen value removes only that value,
    /// on another value it replaces the values of the facet. Values that come from several charts have no origin.
    /// </summary>
    public Selection Pick(Facet facet, string value, bool add = false, string? origin = null)
    {
        var old = this[facet];
        var chosen = old is not null && old.Values.Contains(value);
        if (facet == Facet.Period)
            return With(new(facet, chosen ? [] : [value], origin));
        IReadOnlyList<string> values = chosen ? [.. old!.Values.Where(v => v != value)]
            : add && old is not null ? [.. old.Values, value]
            : [value];
        var from = old is null || (!chosen && !add) || old.Origin == origin ? (chosen ? old!.Origin : origin) : chosen ? old.Origin : null;
        return With(new(facet, values, from));
    }

    /// <summary>The same view with nothing picked and nothing open.</summary>
    public Selection Cleared() => new(this) { Clauses = [], Open = null };

    /// <summary>The same picks with some options changed.</summary>
    public Selection With(
        Mode? mode = null, Adopt? adopt = null, Basis? basis = null, PeriodCalendar? calendar = null, string? language = null,
        ImmutableArray<Track>? milestones = null, ImmutableArray<Grade>? grades = null, ImmutableArray<string>? tables = null,
        Projection? projection = null) => new(this)
        {
            Mode = mode ?? Mode,
            Adopt = adopt ?? Adopt,
            Basis = basis ?? Basis,
            Calendar = calendar ?? Calendar,
            Language = language ?? Language,
            Milestones = milestones is { } m ? [.. m.Distinct().Order()] : Milestones,
            Grades = grades is { } g ? [.. g.Distinct().Order()] : Grades,
            Tables = tables is { } t ? [.. t.Distinct().Order(StringComparer.Ordinal)] : Tables,
            Projection = projection ?? Projection,
        };

    /// <summary>The same view with the drawer open on <paramref name="open"/>, or closed.</summary>
    public Selection Opened(OpenRecord? open) => new(this) { Open = open };

    /// <summary>The same view pinned to a release, or following the newest.</summary>
    public Selection Pinned(int? release) => new(this) { Release = release };

    /// <summary>The same view with the target asked for by <paramref name="year"/>.</summary>
    public Selection Aiming(int? year) => new(this) { By = year };

    /// <summary>The same view with a projection from that many whole years.</summary>
    public Selection Resting(int years) => new(this) { Over = Math.Clamp(years, FewestYears, MostYears) };

    /// <summary>The same view with the time axes over some years, or over all.</summary>
    public Selection Zoomed((int From, int To)? years) => new(this) { Zoom = years };

    /// <summary>The same view of the article's statements with these verdicts; none for all.</summary>
    public Selection Showing(params IEnumerable<Verdict> verdicts) => new(this) { Verdicts = [.. verdicts.Distinct().Order()] };

    /// <summary>The same view with two releases compared.</summary>
    public Selection Comparing(int? from, int? to) => new(this) { From = from, To = to, Since = from is null ? Since : null };

    /// <summary>The same view compared with what was published on a day.</summary>
    public Selection ComparingSince(DateOnly? day) => new(this) { From = null, Since = day };

    /// <summary>The picks and options that mean the same on every page: what one page alone lists, compares, opens, zooms or tabulates stays behind.</summary>
    public Selection Shared() => new(this) { Zoom = null, Verdicts = [], From = null, To = null, Since = null, Open = null, Tables = [] };

    /// <summary>A selection with no picks.</summary>
    public Selection()
    {
    }

    private Selection(Selection other)
    {
        Clauses = other.Clauses;
        Mode = other.Mode;
        Adopt = other.Adopt;
        Basis = other.Basis;
        Calendar = other.Calendar;
        Language = other.Language;
        Milestones = other.Milestones;
        Grades = other.Grades;
        Projection = other.Projection;
        By = other.By;
        Over = other.Over;
        Zoom = other.Zoom;
        Verdicts = other.Verdicts;
        Tables = other.Tables;
        From = other.From;
        To = other.To;
        Since = other.Since;
        Open = other.Open;
        Release = other.Release;
    }

    private string Format()
    {
        var text = new StringBuilder();
        foreach (var clause in Clauses)
            Add(Kebab<Facet>.Of(clause.Facet), string.Join(',', clause.Values));
        if (Mode != default) Add("mode", Kebab<Mode>.Of(Mode));
        if (Adopt != default) Add("adopt", Kebab<Adopt>.Of(Adopt));
        if (Basis != default) Add("basis", Kebab<Basis>.Of(Basis));
        if (Calendar == PeriodCalendar.SolarHijri) Add("cal", "h");
        if (Language != "en") Add("lang", Language);
        if (Milestones.Length > 0) Add("ms", string.Join(',', Milestones.Select(Kebab<Track>.Of)));
        if (Grades.Length < 3) Add("grade", string.Join(',', Grades));
        if (Projection != default) Add("project", Kebab<Projection>.Of(Projection));
        if (By is { } by) Add("by", FormattableString.Invariant($"{by}"));
        if (Over != UsualYears) Add("over", FormattableString.Invariant($"{Over}"));
        if (Zoom is { } zoom) Add("zoom", PeriodText.Format(zoom.From, zoom.To));
        if (Verdicts.Length > 0) Add("verdict", string.Join(',', Verdicts.Select(Kebab<Verdict>.Of)));
        if (Tables.Length > 0) Add("table", string.Join(',', Tables));
        var origins = Clauses.Where(c => c.Origin is not null).Select(c => $"{Kebab<Facet>.Of(c.Facet)}:{c.Origin}");
        // One name for two things that never mean the same: a number is a release, a pair is the chart of a pick.
        Add("from", string.Join(',', From is { } first ? origins.Prepend(FormattableString.Invariant($"{first}")) : origins));
        if (To is { } last) Add("to", FormattableString.Invariant($"{last}"));
        if (Since is { } day) Add("since", day.ToString(SelectionQuery.DayFormat, System.Globalization.CultureInfo.InvariantCulture));
        if (Open is not null) Add("open", Open.ToString());
        if (Release is { } release) Add("r", release == Draft ? SelectionQuery.Draft : FormattableString.Invariant($"{release}"));
        return text.ToString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
                text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(value);
        }
    }

    /// <inheritdoc />
    public bool Equals(Selection? other) => other is not null && Query == other.Query;
    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Selection);
    /// <inheritdoc />
    public override int GetHashCode() => Query.GetHashCode(StringComparison.Ordinal);
    /// <inheritdoc />
    public override string ToString() => Query;
}
