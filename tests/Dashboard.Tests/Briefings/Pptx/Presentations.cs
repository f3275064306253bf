using Dashboard.Briefings;
using Dashboard.Briefings.Pptx;
using Dashboard.Charting;
using Dashboard.Data.Briefings;
using Dashboard.Data.Releases;
using Dashboard.Reading;
using Dashboard.Tests.Changes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Dashboard.Tests.Briefings.Pptx;

/// <summary>Briefings as presentations, made from the seed that is shipped.</summary>
internal static class Presentations
{
    /// <summary>What nobody should write, but somebody will.</summary>
    public const string Hostile = "A\u0000\u0001\uD800 ]]> <b>&amp;</b> \uFFFE\uFFFF \"'=cmd|' /C calc'!A0 \u202E\u2066";

    private static readonly Tellings Tellings = new(new Views(TwoReleases.Store(TwoReleases.First)), SeedView.Figures);
    private static readonly string[] Queries = ["?sector=energy&visit=2025-01-16-dushanbe", "?period=1901..1902&mode=filter", "?ms=visits,security&adopt=all&project=linear&by=2030&basis=iranian&cal=h"];

    /// <summary>A PNG of one pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static Briefing Seeded => BriefingDocument.Read(new StreamReader(typeof(Briefing).Assembly.GetManifestResourceStream(
        typeof(Briefing).Assembly.GetManifestResourceNames().Single(n => n.EndsWith("reviving-ties-in-ten-minutes.json", StringComparison.Ordinal)))!).ReadToEnd());

    /// <summary>Every chart under several picks and options, in full and in half width, and every template with hostile words.</summary>
    public static Briefing Everything
    {
        get
        {
            var number = 0;
            Slide Made(SlideTemplate template) => new() { Key = $"s{++number}", Template = template, Address = "/", Release = 1 };
            BriefingText Said(string text) => new(text, text, text);
            var charts = ChartRegistry.All.Select(c => c.Slug).ToList();
            var longest = string.Join(' ', Enumerable.Repeat("Longwords", 390));
            return new()
            {
                Slug = "everything",
                Title = new(Hostile, "همه", "Ҳама"),
                Marking = "For official use " + Hostile,
                Slides =
                [
                    .. Enum.GetValues<SlideTemplate>().SelectMany(t => new[]
                    {
                        Made(t) with { Charts = ["trade-vs-target", "no-such-chart"], Title = Said(Hostile), Text = Said(longest), Notes = Said($"- {Hostile}\n{longest}"), Answers = [new(Said(Hostile), Said(longest))] },
                        Made(t) with { Charts = [], Address = t == SlideTemplate.Claims ? "/claims/documents-2025-01-16-dushanbe" : null, Release = null, Second = "fa", Image = t == SlideTemplate.Image ? new("image/png", Png, new(Hostile)) : null, Text = Said($"{Hostile}\n- {Hostile}") },
                    }),
                    .. charts.SelectMany(c => Queries.Select(q => Made(SlideTemplate.Chart) with { Charts = [c], Address = "/agreements" + q })),
                    .. charts.Select(c => Made(SlideTemplate.TwoCharts) with { Charts = [c, "agreement-status"], Address = "/timeline", Second = "fa", Spotlight = c,
                        Annotations = [.. SeedView.Figure(c).Marks.Take(3).Select(m => new Annotation(c, m.Key, Said(Hostile)))] }),
                    .. charts.Select(c => Made(SlideTemplate.Chart) with { Charts = [c], Spotlight = $"{c}/{SeedView.Figure(c).Marks[0].Key}" }),
                ],
            };
        }
    }

    /// <summary>A briefing in a language.</summary>
    public static Telling Tell(Briefing briefing, string language) => Tellings.Of(briefing, language);

    /// <summary>The file of a briefing.</summary>
    public static byte[] Bytes(Briefing briefing, string language, bool notes = true) =>
        BriefingFile.Write(Tellings, new(briefing, 3, DateTimeOffset.UnixEpoch, "somebody", "hash"), Tell(briefing, language), notes);

    /// <summary>The same, opened.</summary>
    public static PresentationDocument Open(Briefing briefing, string language, bool notes = true) => PresentationDocument.Open(new MemoryStream(Bytes(briefing, language, notes)), false);

    /// <summary>The slides in their order.</summary>
    public static IReadOnlyList<SlidePart> SlidesOf(PresentationDocument document) =>
        [.. document.PresentationPart!.Presentation!.SlideIdList!.Elements<DocumentFormat.OpenXml.Presentation.SlideId>().Select(id => (SlidePart)document.PresentationPart.GetPartById(id.RelationshipId!.Value!))];
}
