using System.Xml.Linq;
using Dashboard.Data.Briefings;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx;

/// <summary>Writes a briefing as a presentation: one slide for each slide, with charts that people can edit and everything else as text.</summary>
internal static class BriefingFile
{
    private const long FirstSlide = 256;
    private const int FirstProperty = 2;

    /// <summary>The whole file.</summary>
    /// <param name="tellings">Opens slides in their second language.</param>
    /// <param name="kept">The briefing.</param>
    /// <param name="telling">The briefing in its language.</param>
    /// <param name="notes">True for who may see the notes.</param>
    public static byte[] Write(Tellings tellings, KeptBriefing kept, Telling telling, bool notes)
    {
        var writing = new Writing(telling.Words);
        using var bytes = new MemoryStream();
        using (var document = PresentationDocument.Create(bytes, PresentationDocumentType.Presentation))
        {
            var presentation = document.AddPresentationPart();
            var layouts = Masters(presentation, writing, out var notesMaster);
            for (var i = 0; i < telling.Slides.Count; i++)
                AddSlide(presentation, tellings, telling, i, layouts, notes ? notesMaster : null);
            Ox.Write(presentation, P("presentation", writing.Rtl ? At("rtl", 1) : null, At("saveSubsetFonts", 1),
                P("sldMasterIdLst", P("sldMasterId", At("id", 2147483648), Rel("id", "rIdMaster"))), P("notesMasterIdLst", P("notesMasterId", Rel("id", "rIdNotes"))),
                telling.Slides.Count == 0 ? null : P("sldIdLst", telling.Slides.Select((_, i) => P("sldId", At("id", FirstSlide + i), Rel("id", SlideId(i))))),
                P("sldSz", At("cx", Rect.Of(Rect.SlideWidth)), At("cy", Rect.Of(Rect.SlideHeight))), NotesPages.Size,
                P("defaultTextStyle", A("lvl1pPr", At("algn", writing.Rtl ? "r" : "l"), At("rtl", writing.Rtl), A("defRPr", At("lang", writing.Tag), At("sz", 1200), A("solidFill", A("schemeClr", At("val", "tx1"))), A("latin", At("typeface", "+mn-lt")), A("cs", At("typeface", "+mn-cs")))))));
            Describe(document, kept, telling, writing);
        }
        return bytes.ToArray();
    }

    private static string SlideId(int at) => FormattableString.Invariant($"rIdSlide{at + 1}");

    private static Dictionary<Layout, SlideLayoutPart> Masters(PresentationPart presentation, Writing writing, out NotesMasterPart notes)
    {
        var (master, laid, kinds) = (presentation.AddNewPart<SlideMasterPart>("rIdMaster"), new DeckLayouts(writing), Enum.GetValues<Layout>());
        Ox.Write(master.AddNewPart<ThemePart>("rIdTheme"), DeckTheme.Make());
        var layouts = kinds.ToDictionary(kind => kind, kind => master.AddNewPart<SlideLayoutPart>($"rIdLayout{(int)kind}"));
        foreach (var (kind, part) in layouts)
        {
            part.AddPart(master, "rIdMaster");
            Ox.Write(part, laid.Of(kind));
        }
        Ox.Write(master, laid.Master([.. kinds.Select(kind => $"rIdLayout{(int)kind}")]));
        notes = presentation.AddNewPart<NotesMasterPart>("rIdNotes");
        Ox.Write(notes.AddNewPart<ThemePart>("rIdTheme"), DeckTheme.Make());
        Ox.Write(notes, NotesPages.Master(writing));
        presentation.AddPart(master.ThemePart!, "rIdTheme");
        return layouts;
    }

    private static void AddSlide(PresentationPart presentation, Tellings tellings, Telling telling, int at, Dictionary<Layout, SlideLayoutPart> layouts, NotesMasterPart? notes)
    {
        var frame = telling.Slides[at];
        var second = frame.Slide.Second is { } language && language != telling.Words.Language ? tellings.Frame(telling.Briefing, at, language) : null;
        var (part, writer) = (presentation.AddNewPart<SlidePart>(SlideId(at)), new SlideWriter(telling, frame, second));
        part.AddPart(layouts[writer.Layout], "rIdLayout");
        writer.WriteTo(part);
        if (notes is null || NotesPages.Of(frame, new(frame.Words)) is not { } page)
            return;
        var pages = part.AddNewPart<NotesSlidePart>("rIdNotes");
        pages.AddPart(notes, "rIdMaster");
        pages.AddPart(part, "rIdSlide");
        Ox.Write(pages, page);
    }

    private static void Describe(PresentationDocument document, KeptBriefing kept, Telling telling, Writing writing)
    {
        var properties = document.PackageProperties;
        (properties.Title, properties.Language, properties.Category) = (Cut(telling.Title, 250), writing.Tag, Cut(kept.Briefing.Marking ?? "", 250));
        properties.Description = Cut(telling.Releases.Length == 0 ? telling.Words["app.title"] : $"{telling.Words["app.title"]} · {telling.Words.Say("source.release", new { r = telling.Releases })}", 250);
        (properties.Created, properties.Modified) = (kept.ChangedAt.UtcDateTime, kept.ChangedAt.UtcDateTime);
        (string Name, string Value)[] own = [("Briefing", kept.Briefing.Slug), ("Version", FormattableString.Invariant($"{kept.Version}")), ("Release", string.Join(", ", kept.Briefing.Releases.Select(r => FormattableString.Invariant($"R{r}")))), ("SHA-256", kept.Hash)];
        document.AddCustomFilePropertiesPart().Properties = new(own.Select((p, i) => new CustomDocumentProperty(new VTLPWSTR(p.Value)) { FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", PropertyId = FirstProperty + i, Name = p.Name }));
    }
}
