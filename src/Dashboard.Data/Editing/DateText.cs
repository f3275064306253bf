using System.Diagnostics.CodeAnalysis;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Editing;

/// <summary>Reads dates as people write them.</summary>
public static class DateText
{
    /// <summary>Reads a date: the EDTF forms of <see cref="FuzzyDate"/>.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out FuzzyDate date) => FuzzyDate.TryParse(text, out date);
}
