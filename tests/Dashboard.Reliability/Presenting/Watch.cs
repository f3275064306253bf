namespace Dashboard.Reliability.Presenting;

/// <summary>Looks at screens several times a second for as long as the talk lasts, and counts what nobody may see.</summary>
/// <param name="speaker">Who says what is right.</param>
internal sealed class Watch(Speaker speaker)
{
    /// <summary>So long a screen may take that is able to show what it should.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200), GivesUp = TimeSpan.FromSeconds(20);

    /// <summary>Looks at screens that had been able to show the speaker's last picture for longer than <see cref="Grace"/>.</summary>
    public int Looks { get; private set; }
    /// <summary>Those of them that found another picture.</summary>
    public int Wrong { get; private set; }
    /// <summary>Looks at a screen that lost its picture while it could not follow.</summary>
    public int Blank { get; private set; }
    /// <summary>Looks at a dialog, an alert or a box.</summary>
    public int Disturbed { get; private set; }
    /// <summary>The first of what was wrong, in words.</summary>
    public List<string> Told { get; } = [];

    /// <summary>Looks until <paramref name="stop"/>.</summary>
    public async Task RunAsync(IReadOnlyList<Screen> screens, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var screen in screens)
                await LookAsync(screen);
            await Task.Delay(Between, CancellationToken.None);
        }
    }

    /// <summary>Milliseconds from the moment a screen was able until it follows again and shows the speaker's last picture; <see cref="double.NaN"/> when it never does.</summary>
    public async Task<double> BackAsync(Screen screen)
    {
        var able = screen.AbleSince!.Value;
        while (DateTime.UtcNow - able < GivesUp)
        {
            if (speaker.Wanted.Picture is { } wanted && await screen.LookAsync() is { Following: true } seen && seen.Picture == wanted)
                return (DateTime.UtcNow - able).TotalMilliseconds;
            await Task.Delay(20);
        }
        return double.NaN;
    }

    private async Task LookAsync(Screen screen)
    {
        var (able, wanted) = (screen.AbleSince, speaker.Wanted);
        if (await screen.LookAsync() is not { } seen)
            return;
        if (seen.Disturbed.Length > 0)
        {
            Disturbed++;
            Tell($"{screen.Name}: {seen.Disturbed[0]}");
        }
        // What changed while we looked is nobody's fault.
        if (speaker.Wanted != wanted || screen.AbleSince != able || wanted.Picture is null)
            return;
        if (able is null)
        {
            if (seen.Picture is not null)
                return;
            Blank++;
        }
        else
        {
            if (DateTime.UtcNow - able <= Grace || DateTime.UtcNow - wanted.Since <= Grace)
                return;
            Looks++;
            if (seen.Picture == wanted.Picture)
                return;
            Wrong++;
        }
        Tell($"{screen.Name} shows {seen.Picture ?? "nothing"} and not {wanted.Picture}");
    }

    private void Tell(string words)
    {
        if (Told.Count < 6)
            Told.Add(words);
    }
}
