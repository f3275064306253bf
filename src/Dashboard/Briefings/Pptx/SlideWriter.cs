using System.Xml.Linq;
using Dashboard.Data.Briefings;
using DocumentFormat.OpenXml.Packaging;
using static Dashboard.Briefings.Pptx.DeckPlaces;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx;

/// <summary>Writes one slide.</summary>
/// <param name="telling">The briefing.</param>
/// <param name="frame">The slide.</param>
/// <param name="second">The same in a second language, or null.</param>
internal sealed class SlideWriter(Telling telling, SlideFrame frame, SlideFrame? second)
{
    private readonly Writing writing = new(frame.Words);
    private bool IsBilingualText => second is { Lines.Count: > 0 } && frame.Slide.Template is SlideTemplate.Text && frame.Lines.Count > 0;

    /// <summary>What the slide is laid out as.</summary>
    public Layout Layout => frame.Slide.Template switch
    {
        SlideTemplate.Cover => Layout.Cover,
        SlideTemplate.TwoCharts when frame.Charts.Count > 1 => Layout.TwoContents,
        SlideTemplate.Appendix when telling.Sources.Count > SlideTexts.OneColumn => Layout.TwoContents,
        SlideTemplate.Statement => Layout.Statement,
        SlideTemplate.Image => Layout.Picture,
        _ => IsBilingualText ? Layout.TwoContents : Layout.Content,
    };

    // A title of one line leaves its room to the content.
    private double Lift => Layout is Layout.Content or Layout.TwoContents or Layout.Picture && Writing.Lines(frame.Title, (frame.Title.Length > LongTitle ? LongTitleSize : TitleSize) * SerifWidth, Body.W) == 1 ? ShortTitle : 0;
    // Letters of headings are narrower than those of texts.
    private const double ShortTitle = 30, SerifWidth = .9;
    private Rect Area => Body with { Y = Body.Y - Lift, H = Body.H + Lift };

    /// <summary>Writes the slide into its part.</summary>
    public void WriteTo(SlidePart part) => Write(part, P("sld", P("cSld", DeckLayouts.Tree([.. Heads(), .. Content(part), .. Foot()])), P("clrMapOvr", A("masterClrMapping"))));

    private IEnumerable<XElement> Heads()
    {
        if (frame.Title.Length > 0 || second is { Title.Length: > 0 })
            yield return Title();
        if (Layout is Layout.Content or Layout.TwoContents or Layout.Picture && (frame.Subtitle.Length > 0 || second is { Title.Length: > 0 }))
            yield return Shapes.Held(writing, writing.Words["pptx.place.subtitle"], "body", Subtitle, place: Lift == 0 ? null : UnderTitle with { Y = UnderTitle.Y - Lift }, lines:
            [
                .. second is { Title.Length: > 0 } ? new[] { new Writing(second.Words).Line(Cut(second.Title, 200), new(14, "475069", true)) } : [],
                .. frame.Subtitle.Length > 0 ? new[] { writing.Line(frame.Subtitle, new(Writing.Fitting([frame.Subtitle], UnderTitle.W, second is null ? UnderTitle.H : UnderTitle.H - 4, SubtitleSize, 10.5))) } : [],
            ]);
    }

    private XElement Title()
    {
        var title = Cut(frame.Title, 300);
        double? size = Layout switch
        {
            Layout.Cover => Writing.Fitting([title], CoverTitle.W, CoverTitle.H, writing.Rtl ? 40 : 46, 24, 1.15),
            Layout.Statement => null,
            _ => title.Length > LongTitle ? Writing.Fitting([title], Body.W, DeckPlaces.Title.H, LongTitleSize, 14, 1.15) : writing.Rtl ? TitleSize - 2 : null,
        };
        return Shapes.Held(writing, writing.Words["pptx.place.title"], Layout == Layout.Cover ? "ctrTitle" : "title", 0, place: Lift == 0 ? null : DeckPlaces.Title with { H = DeckPlaces.Title.H - Lift }, lines:
            [writing.Line(title, size is null ? null : new Letters(size, Serif: true)), .. second is { Title.Length: > 0 } && Layout is Layout.Cover or Layout.Statement ? new[] { new Writing(second!.Words).Line(Cut(second.Title, 200), new(Layout == Layout.Cover ? 24 : 13, "475069", Serif: true)) } : []]);
    }

    private IReadOnlyList<XElement> Content(SlidePart part)
    {
        var texts = new SlideTexts(frame, writing, Area);
        switch (frame.Slide.Template)
        {
            case SlideTemplate.Chart or SlideTemplate.TwoCharts or SlideTemplate.Timeline:
                return new ChartFrames(part, frame, writing).Shapes(second, Lift);
            case SlideTemplate.Outline:
                return [texts.Outline(telling)];
            case SlideTemplate.Claims:
                return texts.Claims();
            case SlideTemplate.Appendix:
                return texts.Sources(telling, part);
            case SlideTemplate.Image when frame.Slide.Image is { } image:
                return Picture(part, image);
            case SlideTemplate.Cover:
                return [Shapes.Held(writing, writing.Words["pptx.place.subtitle"], "subTitle", First, [.. Both(Writing.Fitting([frame.Text], CoverText.W, CoverText.H, TextSize, 11))])];
            case SlideTemplate.Statement:
                return [Shapes.Held(writing, writing.Words["pptx.place.body"], "body", First, [.. Both(Writing.Fitting([frame.Text, second?.Text ?? ""], Statement.W, Statement.H, 32, 11, 1.4))])];
            default:
                if (!IsBilingualText)
                    return [SlideTexts.Lines(writing, frame.Lines.Count > 0 ? frame.Lines : second?.Lines ?? [], First, Area, TextSize)];
                // Persian stands at the right, whatever the first language is.
                return [SlideTexts.Lines(writing, frame.Lines, First, Half(StartHalf), 18), SlideTexts.Lines(new(second!.Words), second.Lines, Second, Half(EndHalf), 18)];
        }
    }

    private Rect Half(Rect half) => half.Mirrored(writing.Rtl) with { Y = Area.Y, H = Area.H };

    private IEnumerable<XElement> Both(double size) =>
    [
        .. frame.Lines.Select(l => writing.Line(l.Text, new(size, Serif: true))),
        .. (second?.Lines ?? []).Select(l => new Writing(second!.Words).Line(l.Text, new(Math.Max(11, size * .7), "475069", Serif: true))),
    ];

    private XElement[] Picture(SlidePart part, SlideImage image)
    {
        const string id = "rIdPicture";
        using (var bytes = new MemoryStream(image.Bytes))
            part.AddNewPart<ImagePart>(image.Type, id).FeedData(bytes);
        var top = frame.Title.Length > 0 ? Area.Y - 20 : 40;
        var room = new Rect(Body.X, top, Body.W, Caption.Y - top - 6);
        var ratio = Math.Clamp(ImageSize.RatioOf(image.Bytes) ?? 1.5, .05, 20);
        var (width, height) = ratio > room.W / room.H ? (room.W, room.W / ratio) : (room.H * ratio, room.H);
        var alt = image.Alt.In(frame.Words.Language);
        var caption = frame.Lines.Select(l => writing.Line(l.Text)).ToList();
        if (image.Credit is { Length: > 0 } credit)
            caption.Add(writing.Line(credit, new(10, "5B6478")));
        return [Shapes.Picture(writing.Words["pptx.place.picture"], alt.Length > 0 ? alt : frame.Title, id, new(room.X + (room.W - width) / 2, room.Y + (room.H - height) / 2, width, height)),
            .. caption.Count == 0 ? Array.Empty<XElement>() : [Shapes.Held(writing, writing.Words["pptx.place.caption"], "body", First, caption)]];
    }

    private IEnumerable<XElement> Foot()
    {
        var words = frame.Words;
        if (frame.Publishers.Count > 0)
            yield return Shapes.Held(writing, writing.Words["pptx.place.source"], "body", Source, [writing.Line(Side.Start,
            [
                writing.Run(words["source.prefix"] + " ", new(FootSize, "475069")), writing.Run(Cut(frame.SourceNames, 84), new(FootSize, "14213D", true)),
                .. (frame.Conflicts > 0 ? new[] { writing.Run("   " + words.Say("source.conflicts", new { n = frame.Conflicts }), new(FootSize, "8A5200", true)) } : [])])]);
        if (telling.Briefing.Marking is { Length: > 0 } marking)
            yield return Shapes.Held(writing, writing.Words["pptx.place.marking"], "body", Marking, [writing.Line(marking, null, Side.End)]);
        var release = frame.Slide.Release is null ? "" : " · " + words.Say("source.release", new { r = frame.View.ReleaseName });
        yield return Shapes.Held(writing, "Footer", "ftr", Footer, [writing.Line(Cut(telling.Title, 60) + release, new(FootSize, "475069"), Side.End)]);
        yield return Shapes.Held(writing, "Slide number", "sldNum", Number, [A("p", writing.Direction(Side.End), DeckLayouts.SlideNumber(writing, words.Number(frame.Number)))]);
    }
}
