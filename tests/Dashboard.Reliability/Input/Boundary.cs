using Dashboard.Data.Editing;

namespace Dashboard.Reliability.Input;

/// <summary>Texts that fields are tried with, and whether a field may take them, told without asking the code that is tried.</summary>
internal static class Boundary
{
    /// <summary>The texts.</summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        "", " ", "\t", new('x', 4000), new('x', 4001), new('ж', 4001), "a\0b", "\u0001\u0008\u001b[31m", "\r\n", "line\nline", "\ud800", "\udc00\ud800", "x\ud83d", "\uffff", "\ufeff", "👍",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>", "javascript:alert(1)", "&lt;b&gt;", "{{7*7}}", "${7*7}", "@(1+1)",
        "=1+1", "+7", "-4.5", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "|calc", "\u202Egnp.exe", "\u200f\u200e\u2066x\u2069", "نوروز", "Ғӯза", "۱۴۰۳/۱۰/۲۷",
        "1e400", "1e999", "NaN", "Infinity", "-Infinity", "-0", "0", "1", "0x10", "79228162514264337593543950335", "79228162514264337593543950336", "-79228162514264337593543950336", "2147483648", "-2147483649",
        "1.5", "1,5", "1.234,5", "٫", "1__0", "0000-00-00", "0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "2025-02-30", "2025-13", "2025-00-01", "XXXX", "16.01.2025", "1403", "yesterday",
        "true", "false", "TRUE", "yes", "null", "undefined", "{}", "[]", "{\"slug\":\"other\"}", "[[[[[[]]]]]]", "unknown-code", "OFFICIAL", "official ", "../../etc/passwd", "..\\..\\x", "%00", "'; DROP TABLE Records;--", "\" OR 1=1",
        "a", "A-B", "a--b", "-a", "a-", "a b", "no-such-record", "http://[::1", "file:///etc/passwd", "https://example.org/a?b=c",
    ];

    /// <summary>True when no form may take the text in the field, false when it must, null where it is for the rules to say.</summary>
    public static bool? MustRefuse(FieldShape field, string text)
    {
        var plain = text.Trim();
        if (plain.Length > 4000)
            return true;
        if (plain.Length == 0)
            return null;
        // What UTF-8 cannot write would come back as another text, and U+0000 ends texts elsewhere.
        if (plain.Any(char.IsSurrogate) && !IsWhole(plain))
            return true;
        return field.Form switch
        {
            FieldForm.Code => !field.Words.Contains(plain),
            FieldForm.YesNo => plain is not ("true" or "false"),
            FieldForm.WholeNumber or FieldForm.Number when plain.Any(char.IsLetter) => true,
            FieldForm.WholeNumber when plain is "2147483648" or "-2147483649" or "1.5" => true,
            FieldForm.Number or FieldForm.WholeNumber when plain is "0" or "1" => false,
            FieldForm.Number or FieldForm.WholeNumber when plain is "79228162514264337593543950336" or "-79228162514264337593543950336" => true,
            FieldForm.Date or FieldForm.Day when plain is "0000-00-00" or "10000-01-01" or "2025-02-30" or "2025-13" or "2025-00-01" or "yesterday" or "null" or "{}" or "NaN" => true,
            _ => null,
        };
    }

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }
        return true;
    }
}
