using Dashboard.Charting;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;

namespace Dashboard.Data;

/// <summary>The lists of agreements, visits and milestones.</summary>
internal static class AgreementLists
{
    /// <summary>Named agreements.</summary>
    public static RecordList<Agreement> Agreements(Dataset dataset, int release) => new()
    {
        Records = dataset.Agreements,
        Accepts = [Facet.Period, Facet.Sector, Facet.Visit, Facet.Type, Facet.Status, Facet.Milestone],
        Rows = a =>
        [
            ListRows.In(a.Date) with
            {
                Sector = a.Sector,
                Visit = a.Visit,
                Type = Kebab<InstrumentKind>.Of(a.Kind),
                Status = Kebab<AgreementStatus>.Of(a.Status),
                Milestone = a.Milestone,
            },
        ],
        Citations = a => a.Citations,
        Columns =
        [
            new("slug", a => a.Slug),
            .. Columns.Texts<Agreement>("title", a => a.Title),
            new("type", a => Kebab<InstrumentKind>.Of(a.Kind)),
            new("sector", a => a.Sector),
            new("visit", a => a.Visit),
            new("date", a => a.Date),
            new("status", a => Kebab<AgreementStatus>.Of(a.Status)),
            new("status_date", a => a.Steps.Count == 0 ? null : a.Steps[^1].Date),
            new("signatories", a => a.Signatories),
            new("place", a => a.Place),
            new("standing", a => Kebab<Standing>.Of(a.Standing)),
            new("milestone", a => a.Milestone),
            .. Columns.Evidence<Agreement>(dataset, a => a.Citations),
            new("caution", a => a.Caution),
            new("note", a => a.Note),
            new("release", _ => release),
        ],
    };

    /// <summary>Occasions of signing.</summary>
    public static RecordList<Visit> Visits(Dataset dataset, int release) => new()
    {
        Records = dataset.Visits,
        Accepts = [Facet.Period, Facet.Visit],
        Rows = v => [ListRows.In(v.Date) with { Visit = v.Slug }],
        Citations = v => v.Citations,
        Columns =
        [
            new("slug", v => v.Slug),
            .. Columns.Texts<Visit>("title", v => v.Title),
            .. Columns.Texts<Visit>("place", v => v.Place),
            new("date", v => v.Date),
            new("level", v => Kebab<VisitLevel>.Of(v.Level)),
            new("documents_subject", v => v.DocumentsSubject),
            new("named_agreements", v => dataset.Agreements.Count(a => a.Visit == v.Slug)),
            .. Columns.Evidence<Visit>(dataset, v => v.Citations),
            new("note", v => v.Note),
            new("release", _ => release),
        ],
    };

    /// <summary>Dated steps.</summary>
    public static RecordList<Milestone> Milestones(Dataset dataset, int release) => new()
    {
        Records = dataset.Milestones,
        Accepts = Enum.GetValues<Facet>(),
        // Type, status and further sectors come from its agreement or visit, as on the charts.
        Rows = m => Guides.RowsOf(DatasetIndex.Of(dataset), m),
        Citations = m => m.Citations,
        Columns =
        [
            new("slug", m => m.Slug),
            .. Columns.Texts<Milestone>("statement", m => m.Statement),
            new("track", m => Kebab<Track>.Of(m.Track)),
            new("lane", m => m.Lane),
            new("date", m => m.Date),
            new("place", m => m.Place),
            new("actor", m => m.Actor),
            new("sector", m => m.Sector),
            new("visit", m => m.Visit),
            new("agreement", m => m.Agreement),
            new("standing", m => Kebab<Standing>.Of(m.Standing)),
            new("use", m => Kebab<Use>.Of(m.Use)),
            .. Columns.Evidence<Milestone>(dataset, m => m.Citations),
            new("caution", m => m.Caution),
            new("note", m => m.Note),
            new("release", _ => release),
        ],
    };
}
