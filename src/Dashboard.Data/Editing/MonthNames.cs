using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Dashboard.Data.Editing;

/// <summary>The names that months have in what people type: English, Persian, Tajik and Russian; Gregorian and Solar Hijri.</summary>
internal static class MonthNames
{
    // Twelve months, January first; the names of one are parted by a bar. Tajik ones bind to the year with и besides.
    private const string Gregorian =
        "january|jan|ژانویه|январ|янв|январь|января february|feb|فوریه|феврал|фев|февр|февраль|февраля march|mar|مارس|март|мар|марта april|apr|آوریل|апрел|апр|апрель|апреля "
        + "may|مه|می|май|мая june|jun|ژوئن|июн|июнь|июня july|jul|ژوئیه|جولای|июл|июль|июля august|aug|اوت|آگوست|август|авг|августа "
        + "september|sep|sept|سپتامبر|сентябр|сен|сент|сентябрь|сентября october|oct|اکتبر|октябр|окт|октябрь|октября "
        + "november|nov|نوامبر|ноябр|ноя|нояб|ноябрь|ноября december|dec|دسامبر|декабр|дек|декабрь|декабря";

    // Farvardin first.
    private const string SolarHijri =
        "farvardin|far|فروردین|фарвардин|фар ordibehesht|ord|اردیبهشت|урдибиҳишт|урд khordad|kho|خرداد|хурдод|хур tir|تیر|тир mordad|amordad|mor|مرداد|امرداد|мурдод|мур "
        + "shahrivar|sha|شهریور|шаҳривар|шаҳ mehr|meh|مهر|меҳр aban|aba|آبان|обон azar|aza|آذر|озар dey|dei|دی|дай bahman|bah|بهمن|баҳман|баҳ esfand|esf|اسفند|исфанд|исф";

    private static readonly FrozenDictionary<string, (int Month, bool Hijri)> Known =
        Of(Gregorian, hijri: false).Concat(Of(SolarHijri, hijri: true)).DistinctBy(pair => pair.Key).ToFrozenDictionary();

    /// <summary>The month of that name, 1 to 12, and whether it is one of the Solar-Hijri year; null for another word.</summary>
    public static (int Month, bool Hijri)? Find(string word) => Known.TryGetValue(Key(word), out var month) ? month : null;

    // Case, accents, the signs of ezafe and the spellings of one letter do not make another name.
    private static string Key(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                key.Append(c switch { 'ي' or 'ى' => 'ی', 'ك' => 'ک', 'ҳ' or 'Ҳ' => 'х', '\u06d5' => 'ه', _ => char.ToLowerInvariant(c) });
        return key.ToString();
    }

    private static IEnumerable<KeyValuePair<string, (int, bool)>> Of(string names, bool hijri) =>
        names.Split(' ').SelectMany((month, at) => month.Split('|').SelectMany(Forms).Select(name => KeyValuePair.Create(Key(name), (at + 1, hijri))));

    // A Cyrillic name takes и, a Persian one that ends in ه takes ی.
    private static IEnumerable<string> Forms(string name) => name[0] is >= 'а' and <= 'я' ? [name, name + "и"] : name[^1] == 'ه' ? [name, name + "ی"] : [name];
}
