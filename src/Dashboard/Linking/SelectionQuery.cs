using System.Collections.Immutable;
using System.Globalization;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;

namespace Dashboard.Linking;

/// <summary>What is wrong with one part of an address.</summary>
public enum NoticeKind
{
    /// <summary>The parameter is not known.</summary>
    UnknownParameter,
    /// <summary>The value is not known; <see cref="Notice.Accepted"/> names the known ones.</summary>
    UnknownValue,
    /// <summary>The period is not two years.</summary>
    MalformedPeriod,
    /// <summary>What should be a day of the calendar is none.</summary>
    MalformedDay,
    /// <summary>The period ran backwards and was turned round.</summary>
    ReversedPeriod,
    /// <summary>There is no such release.</summary>
    UnknownRelease,
    /// <summary>The draft is asked for by somebody who may not see it.</summary>
    Draft,
    /// <summary>More parts are wrong than are listed.</summary>
    More,
}

/// <summary>One part of an address that could not be followed; the rest of the view stands.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Part">Name of the parameter.</param>
/// <param name="Value">The value as given, shortened.</param>
/// <param name="Accepted">What would have been accepted.</param>
public sealed record Notice(NoticeKind Kind, string Part, string Value, string Accepted);

/// <summary>The values a selection may name: those of one dataset and the charts of the app.</summary>
public interface IVocabulary
{
    /// <summary>The values of a facet that are data; codes are not asked for.</summary>
    bool Has(Facet facet, string value);
    /// <summary>Some accepted values of a facet, for a notice.</summary>
    string Accepted(Facet facet);
    /// <summary>Slugs of all charts.</summary>
    IReadOnlyCollection<string> Charts { get; }
    /// <summary>True when there is a release of that number.</summary>
    bool HasRelease(int number);
    /// <summary>True when whoever asks may look at the working copy.</summary>
    bool HasDraft { get; }
    /// <summary>The release numbers in words (<c>1–4</c>).</summary>
    string Releases { get; }
    /// <summary>True when the drawer can open that record.</summary>
    bool HasRecord(OpenRecord open);
}

/// <summary>The one reader of query strings, for pages and for HTTP data alike.</summary>
public static class SelectionQuery
{
    /// <summary>Every parameter, in canonical order.</summary>
    public static readonly IReadOnlyList<string> Parameters =
        ["period", "sector", "visit", "track", "type", "status", "milestone", "mode", "adopt", "basis", "cal", "lang", "ms", "grade", "project", "by", "over", "zoom", "verdict", "table", "from", "to", "since", "open", "r"];

    /// <summary>The word for the working copy in place of the number of a release.</summary>
    public const string Draft = "draft";

    /// <summary>The word for time axes over all years.</summary>
    public const string WholeAxis = "all";

    /// <summary>How a day is written in an address.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    private const int MostNotices = 6;
    private const int ShownValue = 60;

    /// <summary>Reads <paramref name="query"/> (with or without question mark). Never throws; what is not understood becomes a notice.</summary>
    public static (Selection Selection, IReadOnlyList<Notice> Notices) Parse(string query, IVocabulary vocabulary)
    {
        var notices = new List<Notice>();
        var refused = 0;
        var selection = Selection.None;
        var origins = new Dictionary<Facet, string>();
        foreach (var (name, raw) in Pairs(query))
        {
            if (Kebab<Facet>.TryParse(name, out var facet))
                selection = facet == Facet.Period ? WithPeriod(selection, raw) : WithValues(selection, facet, raw);
            else if (name == "from")
                selection = WithStart(selection, raw);
            else
                selection = WithOption(selection, name, raw);
        }
        foreach (var clause in selection.Clauses)
            if (origins.TryGetValue(clause.Facet, out var chart))
                selection = selection.With(clause with { Origin = chart });
        if (refused > MostNotices)
            notices.Add(new(NoticeKind.More, "", (refused - MostNotices).ToString(CultureInfo.InvariantCulture), ""));
        return (selection, notices);

        // What is accepted is only put together for the notices that are shown: an address can hold thousands of wrong values.
        void Refuse(NoticeKind kind, string part, string value, Func<string> accepted)
        {
            if (refused++ < MostNotices)
                notices.Add(new(kind, Shorten(part), Shorten(value), accepted()));
        }

        Selection WithPeriod(Selection to, string raw)
        {
            if (!PeriodText.TryParse(raw, out var years))
            {
                Refuse(NoticeKind.MalformedPeriod, "period", raw, () => $"{PeriodText.Oldest}..{PeriodText.Newest}");
                return to;
            }
            if (years.From > years.To)
            {
                Refuse(NoticeKind.ReversedPeriod, "period", raw, () => PeriodText.Format(years.To, years.From));
                years = (years.To, years.From);
            }
            return to.With(new Clause(Facet.Period, [PeriodText.Format(years.From, years.To)]));
        }

        Selection WithValues(Selection to, Facet facet, string raw)
        {
            var known = new List<string>();
            foreach (var value in raw.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                if (vocabulary.Has(facet, value))
                    known.Add(value);
                else
                    Refuse(NoticeKind.UnknownValue, Kebab<Facet>.Of(facet), value, () => vocabulary.Accepted(facet));
            return known.Count == 0 ? to : to.With(new Clause(facet, known));
        }

        // The charts of the picks, and among them the number of the release that a comparison starts from.
        Selection WithStart(Selection to, string raw)
        {
            foreach (var pair in raw.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = pair.IndexOf(':', StringComparison.Ordinal);
                if (colon < 0 && pair.All(char.IsAsciiDigit))
                    to = Number(pair, "from") is { } number ? to.Comparing(number, to.To) : to;
                else if (colon > 0 && Kebab<Facet>.TryParse(pair[..colon], out var facet) && vocabulary.Charts.Contains(pair[(colon + 1)..]))
                    origins[facet] = pair[(colon + 1)..];
                else
                    Refuse(NoticeKind.UnknownValue, "from", pair, () => "sector:sector-by-visit, 1");
            }
            return to;
        }

        int? Number(string raw, string part)
        {
            if (int.TryParse(raw.TrimStart('R', 'r'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && vocabulary.HasRelease(number))
                return number;
            Refuse(NoticeKind.UnknownRelease, part, raw, () => vocabulary.Releases);
            return null;
        }

        Selection WithOption(Selection to, string name, string raw)
        {
            switch (name)
            {
                case "mode": return Code<Mode>(raw, name) is { } mode ? to.With(mode: mode) : to;
                case "adopt": return Code<Adopt>(raw, name) is { } adopt ? to.With(adopt: adopt) : to;
                case "basis": return Code<Basis>(raw, name) is { } basis ? to.With(basis: basis) : to;
                case "project": return Code<Projection>(raw, name) is { } projection ? to.With(projection: projection) : to;
                case "cal" when raw is "g" or "h": return to.With(calendar: raw == "h" ? PeriodCalendar.SolarHijri : PeriodCalendar.Gregorian);
                case "lang" when raw is "en" or "fa" or "tg": return to.With(language: raw);
                case "ms": return to.With(milestones: [.. Codes<Track>(raw, name)]);
                case "grade":
                    var grades = Codes<Grade>(raw.ToLowerInvariant(), name);
                    return grades.Count == 0 ? to : to.With(grades: [.. grades]);
                case "table": return to.With(tables: [.. Charts(raw)]);
                case "by" when int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var by) && by is >= PeriodText.OldestAim and <= PeriodText.Newest:
                    return to.Aiming(by);
                case "over" when int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var over) && over is >= Selection.FewestYears and <= Selection.MostYears:
                    return to.Resting(over);
                case "zoom" when raw == WholeAxis: return to.Zoomed(null);
                case "zoom" when PeriodText.TryParse(raw, out var years): return to.Zoomed((Math.Min(years.From, years.To), Math.Max(years.From, years.To)));
                case "zoom": Refuse(NoticeKind.UnknownValue, name, raw, () => $"{PeriodText.Oldest}..{PeriodText.Newest}, {WholeAxis}"); return to;
                case "open":
                    var colon = raw.IndexOf(':', StringComparison.Ordinal);
                    if (colon > 0 && new OpenRecord(raw[..colon], raw[(colon + 1)..]) is var open && OpenRecord.Kinds.Contains(open.Kind) && open.IsPlain && vocabulary.HasRecord(open))
                        return to.Opened(open);
                    Refuse(NoticeKind.UnknownValue, name, raw, () => string.Join(", ", OpenRecord.Kinds.Select(k => k + ":…")));
                    return to;
                case "verdict": return to.Showing(Codes<Verdict>(raw, name));
                case "to": return Number(raw, name) is { } last ? to.Comparing(to.From, last) : to;
                case "since" when DateOnly.TryParseExact(raw, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                    // A release that is named goes before the day it would be looked up by.
                    return to.From is null ? to.ComparingSince(day) : to;
                case "since": Refuse(NoticeKind.MalformedDay, name, raw, () => "2026-03-21"); return to;
                case "r" when raw == Draft && vocabulary.HasDraft: return to.Pinned(Selection.Draft);
                case "r" when raw == Draft: Refuse(NoticeKind.Draft, name, raw, () => vocabulary.Releases); return to;
                case "r": return Number(raw, name) is { } release ? to.Pinned(release) : to;
                case "cal": Refuse(NoticeKind.UnknownValue, name, raw, () => "g, h"); return to;
                case "lang": Refuse(NoticeKind.UnknownValue, name, raw, () => "en, fa, tg"); return to;
                case "by": Refuse(NoticeKind.UnknownValue, name, raw, () => $"{PeriodText.OldestAim}–{PeriodText.Newest}"); return to;
                case "over": Refuse(NoticeKind.UnknownValue, name, raw, () => $"{Selection.FewestYears}–{Selection.MostYears}"); return to;
                default: Refuse(NoticeKind.UnknownParameter, name, raw, () => string.Join(", ", Parameters)); return to;
            }
        }

        T? Code<T>(string raw, string part) where T : struct, Enum
        {
            if (Kebab<T>.TryParse(raw, out var value))
                return value;
            Refuse(NoticeKind.UnknownValue, part, raw, () => string.Join(", ", Kebab<T>.Words));
            return null;
        }

        List<T> Codes<T>(string raw, string part) where T : struct, Enum =>
            [.. raw.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(word => Code<T>(word, part)).OfType<T>()];

        List<string> Charts(string raw)
        {
            var known = new List<string>();
            foreach (var chart in raw.Split(',', StringSplitOptions.RemoveEmptyEntries))
                if (vocabulary.Charts.Contains(chart))
                    known.Add(chart);
                else
                    Refuse(NoticeKind.UnknownValue, "table", chart, () => string.Join(", ", vocabulary.Charts));
            return known;
        }
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string query)
    {
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (part, "") : (part[..equals], part[(equals + 1)..]);
            yield return (Decode(name), Decode(value));
        }
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string Shorten(string text) => text.Length <= ShownValue ? text : text[..ShownValue] + "…";
}
