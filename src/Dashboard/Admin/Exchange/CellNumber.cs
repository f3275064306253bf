using System.Globalization;

namespace Dashboard.Admin.Exchange;

/// <summary>Numbers of a workbook as texts: as people see them, not as the machine rounds them.</summary>
internal static class CellNumber
{
    private const int From1904 = 1462;

    /// <summary>The number, or the day it stands for.</summary>
    public static string Text(string value, bool isDate, bool from1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        if (isDate)
            return Day(number + (from1904 ? From1904 : 0)) ?? value;
        // Fifteen digits are what a spreadsheet knows; 483.90000000000003 is 483.9.
        return decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var plain)
            ? plain.ToString("0.############################", CultureInfo.InvariantCulture)
            : value;
    }

    /// <summary>True for a format that shows days: it has a letter of day, month or year outside quotes and brackets.</summary>
    public static bool IsDateFormat(int id, string? code)
    {
        if (code is null)
            return id is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58;
        var (quoted, bracket, escaped) = (false, false, false);
        foreach (var c in code)
        {
            if (escaped)
                escaped = false;
            else if (c == '\\')
                escaped = true;
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is '[' or ']')
                bracket = c == '[';
            else if (!quoted && !bracket && c is 'y' or 'Y' or 'd' or 'D' or 'm' or 'M')
                return true;
        }
        return false;
    }

    private static string? Day(double days)
    {
        const double Least = 1, Most = 2_958_465;
        if (days is < Least or > Most)
            return null;
        var moment = DateTime.FromOADate(days);
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
