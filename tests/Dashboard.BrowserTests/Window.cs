namespace Dashboard.BrowserTests;

/// <summary>The window a reader looks through.</summary>
public sealed record Window(int Width, int Height, ColorScheme Theme = ColorScheme.Light)
{
    /// <summary>A laptop.</summary>
    public static readonly Window Desk = new(1440, 900);
    /// <summary>A meeting room's screen.</summary>
    public static readonly Window Wide = new(1920, 1080);
    /// <summary>A phone.</summary>
    public static readonly Window Phone = new(390, 844);
    /// <summary>A window of 1280×768 at 200 % zoom.</summary>
    public static readonly Window Zoomed = new(640, 384);

    /// <summary>The same in the dark.</summary>
    public Window Dark => this with { Theme = ColorScheme.Dark };
}
