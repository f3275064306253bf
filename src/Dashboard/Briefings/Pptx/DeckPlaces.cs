namespace Dashboard.Briefings.Pptx;

/// <summary>Where things stand on a slide whose language runs from left to right; the same proportions as the stage on the screen.</summary>
internal static class DeckPlaces
{
    private const double Margin = 43, Width = Rect.SlideWidth - 2 * Margin, Gap = 28;

    /// <summary>Numbers of the placeholders, the same in every layout.</summary>
    public const int First = 1, Second = 2, Footer = 11, Number = 12, Subtitle = 13, Source = 14, Marking = 15, FirstHead = 16, SecondHead = 17;

    /// <summary>Sizes of letters in points.</summary>
    public const double TitleSize = 28, LongTitleSize = 24, SubtitleSize = 13, FootSize = 10, TextSize = 20;

    /// <summary>Above this many letters a title is set smaller, so that it keeps its two lines.</summary>
    public const int LongTitle = 74;

    /// <summary>The title.</summary>
    public static readonly Rect Title = new(Margin, 26, Width, 70);
    /// <summary>The line under it.</summary>
    public static readonly Rect UnderTitle = new(Margin, 96, Width, 36);
    /// <summary>The content.</summary>
    public static readonly Rect Body = new(Margin, 136, Width, 358);
    /// <summary>The content at the start.</summary>
    public static readonly Rect StartHalf = new(Margin, 136, (Width - Gap) / 2, 358);
    /// <summary>The content at the end.</summary>
    public static readonly Rect EndHalf = StartHalf with { X = Margin + (Width + Gap) / 2 };
    /// <summary>The source line.</summary>
    public static readonly Rect SourceLine = new(Margin, 504, 520, 24);
    /// <summary>Title of the briefing and release.</summary>
    public static readonly Rect FooterLine = new(Margin + 526, 504, 310, 24);
    /// <summary>Number of the slide.</summary>
    public static readonly Rect PageNumber = new(Margin + 838, 504, 36, 24);
    /// <summary>The marking, over everything.</summary>
    public static readonly Rect MarkingLine = new(Margin, 9, Width, 17);
    /// <summary>Title and line of a cover.</summary>
    public static readonly Rect CoverTitle = new(Margin, 130, 760, 160), CoverText = new(Margin, 300, 760, 120);
    /// <summary>Title and sentence of a statement.</summary>
    public static readonly Rect SmallTitle = new(Margin, 40, Width, 40), Statement = new(Margin, 90, Width, 390);
    /// <summary>Caption of a picture.</summary>
    public static readonly Rect Caption = new(Margin, 462, Width, 34);

    /// <summary>The heading over a half.</summary>
    public static Rect HeadOf(Rect half) => half with { H = 36 };
}
