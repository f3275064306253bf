using System.Globalization;

namespace Dashboard.Reading;

/// <summary>What a browser remembers of its reader's last visit: which release was the newest then, and the day. Nothing of it is kept by the server.</summary>
/// <param name="Release">Number of the newest release then.</param>
/// <param name="Day">The day, UTC.</param>
public sealed record LastVisit(int Release, DateOnly Day)
{
    /// <summary>Name of the cookie: <c>{release of the last visit}.{its day}.{newest release seen in this one}.{minute of the last page}</c>.</summary>
    public const string Cookie = "seen";

    /// <summary>How long a visit lasts after its last page.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    private const int Parts = 4;

    /// <summary>Reads the cookie and writes the next one. A page soon after another belongs to the same visit, so what has changed stays news until it is over.</summary>
    /// <param name="cookie">The cookie as it came, or null; anything a browser may send.</param>
    /// <param name="newest">Number of the newest release.</param>
    /// <param name="now">Now.</param>
    public static (LastVisit? Before, string Next) Read(string? cookie, int newest, DateTimeOffset now)
    {
        var minute = now.ToUnixTimeSeconds() / 60;
        if (Numbers(cookie) is not [var release, var day, var seen, var last] || release > newest || seen > newest || last > minute)
            return (null, Written(0, 0, newest, minute));
        if (minute - last > Pause.TotalMinutes)
            (release, day) = (seen, DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(last * 60).UtcDateTime).DayNumber);
        return (release == 0 ? null : new((int)release, DateOnly.FromDayNumber((int)day)), Written(release, day, newest, minute));
    }

    private static string Written(long release, long day, long newest, long minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{release}.{day}.{newest}.{minute}");

    // Nothing but four whole numbers in their bounds: a cookie is as foreign as an address.
    private static long[]? Numbers(string? cookie)
    {
        if (cookie is null || cookie.Length > 60 || cookie.Split('.') is not { Length: Parts } parts)
            return null;
        var numbers = new long[Parts];
        for (var i = 0; i < Parts; i++)
            if (!long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        return numbers[0] <= int.MaxValue && numbers[1] <= DateOnly.MaxValue.DayNumber && numbers[3] < int.MaxValue ? numbers : null;
    }

    /// <summary>As the first answer hands it to the circuit: <c>1.739200</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Release}.{Day.DayNumber}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static LastVisit? Parse(string? text) => text?.Split('.') is [var release, var day]
        && int.TryParse(release, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateOnly.MaxValue.DayNumber
        ? new(number, DateOnly.FromDayNumber(at)) : null;
}
