using Dashboard.Data;
using Dashboard.Data.Provenance;

namespace Dashboard.Provenance;

/// <summary>Finds subjects on which sources do not say the same.</summary>
public static class Disagreement
{
    /// <summary>How many subjects have claims with different values; claims kept only as a shown conflict disagree as well.</summary>
    public static int Count(DatasetIndex index) => index.Dataset.Subjects.Count(subject => index.ClaimsOn(subject.Slug)
        .Where(c => c.Use is Use.Evidence or Use.OnlyAsAShownConflict).Select(c => (c.Value, c.Low, c.High)).Distinct().Skip(1).Any());
}
