using System.Xml.Linq;

namespace Dashboard.Briefings.Pptx;

/// <summary>A place on a slide of 960 × 540 points, from the top left.</summary>
internal readonly record struct Rect(double X, double Y, double W, double H)
{
    /// <summary>Width and height of a slide in points.</summary>
    public const int SlideWidth = 960, SlideHeight = 540;

    private const int Emu = 12_700;

    public double Right => X + W;
    public double Bottom => Y + H;

    /// <summary>The same from the other side, where the language runs from right to left.</summary>
    public Rect Mirrored(bool rtl) => rtl ? this with { X = SlideWidth - X - W } : this;

    /// <summary>True when they share ground.</summary>
    public bool Meets(Rect other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Kept inside another.</summary>
    public Rect Inside(Rect room) => this with { X = Math.Clamp(X, room.X, Math.Max(room.X, room.Right - W)), Y = Math.Clamp(Y, room.Y, Math.Max(room.Y, room.Bottom - H)) };

    /// <summary>Points as Office counts them.</summary>
    public static long Of(double points) => (long)Math.Round(points * Emu);

    /// <summary>Offset and extent.</summary>
    public IEnumerable<XElement> Place => [Ox.A("off", Ox.At("x", Of(X)), Ox.At("y", Of(Y))), Ox.A("ext", Ox.At("cx", Math.Max(0, Of(W))), Ox.At("cy", Math.Max(0, Of(H))))];
}
