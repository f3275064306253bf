using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Data.Security;

namespace Dashboard.Linking;

/// <summary>The values an address may name: those of one dataset, the codes of the records, the charts and releases there are.</summary>
/// <param name="index">The dataset.</param>
/// <param name="releases">The published releases.</param>
/// <param name="draft">True when whoever asks may look at the working copy.</param>
public sealed class Vocabulary(DatasetIndex index, IReadOnlyList<ReleaseHeader> releases, bool draft = false) : IVocabulary
{
    private const int MostNamed = 12;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Charts => ChartRegistry.Slugs;

    /// <inheritdoc />
    public bool HasDraft => draft;

    /// <inheritdoc />
    public string Releases => string.Join(", ", releases.Select(r => r.Number).Order());

    /// <inheritdoc />
    public bool Has(Facet facet, string value) => facet switch
    {
        Facet.Sector => index.Sectors.ContainsKey(value),
        Facet.Visit => index.Visits.ContainsKey(value),
        Facet.Milestone => index.Milestones.ContainsKey(value),
        _ => Codes(facet).Contains(value),
    };

    /// <inheritdoc />
    public string Accepted(Facet facet)
    {
        var values = facet switch
        {
            Facet.Sector => index.Dataset.Sectors.Select(s => s.Slug),
            Facet.Visit => index.Dataset.Visits.Select(v => v.Slug).OrderDescending(StringComparer.Ordinal),
            Facet.Milestone => index.Dataset.Milestones.Select(m => m.Slug),
            _ => Codes(facet),
        };
        var named = values.Take(MostNamed + 1).ToList();
        return string.Join(", ", named.Take(MostNamed)) + (named.Count > MostNamed ? " …" : "");
    }

    /// <inheritdoc />
    public bool HasRelease(int number) => releases.Any(r => r.Number == number);

    /// <inheritdoc />
    public bool HasRecord(OpenRecord open) => open.Kind switch
    {
        "claim" => index.Claims.ContainsKey(open.Slug),
        "subject" => index.Subjects.ContainsKey(open.Slug),
        "agreement" => index.Agreements.ContainsKey(open.Slug),
        "milestone" => index.Milestones.ContainsKey(open.Slug),
        "visit" => index.Visits.ContainsKey(open.Slug),
        "target" => index.Targets.ContainsKey(open.Slug),
        "source" => index.Sources.ContainsKey(open.Slug),
        "mark" => Charts.Any(chart => open.Slug.StartsWith(chart + "/", StringComparison.Ordinal)),
        _ => open.Slug.Length > 0,
    };

    private static IReadOnlyCollection<string> Codes(Facet facet) => facet switch
    {
        Facet.Track => Kebab<Track>.Words,
        Facet.Type => Kebab<InstrumentKind>.Words,
        Facet.Status => Kebab<AgreementStatus>.Words,
        _ => [],
    };
}
