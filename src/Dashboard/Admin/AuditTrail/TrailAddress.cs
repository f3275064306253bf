using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Dashboard.Reading;

namespace Dashboard.Admin.AuditTrail;

/// <summary>The filters of the audit trail as they stand in the address.</summary>
public static class TrailAddress
{
    /// <summary>The file with the same filters.</summary>
    public const string File = "/admin/trail.csv";

    /// <summary>What the address asks for; what cannot be read counts as not given.</summary>
    public static TrailQuery Read(string query)
    {
        var parts = new AddressParts(query);
        return new()
        {
            From = parts.Day("since"), To = parts.Day("until"), By = parts.Text("person"), Kind = parts.Text("kind"), Slug = parts.Text("slug"),
            What = Kebab<TrailWord>.TryParse(parts.Text("what") ?? "", out var what) ? what : null, Before = parts.Number("before"), Most = 100,
        };
    }

    /// <summary>The page with these filters.</summary>
    public static string Of(View view, TrailQuery query) => Urls.With(view.LinkTo(AdminPages.Trail.Path), Parts(query));

    /// <summary>The file with these filters, of all portions.</summary>
    public static string FileOf(TrailQuery query) => Urls.With(File, Parts(query with { Before = null }));

    private static (string, string?)[] Parts(TrailQuery q) =>
    [
        ("since", AddressParts.Written(q.From)), ("until", AddressParts.Written(q.To)), ("person", q.By), ("what", q.What is { } what ? Kebab<TrailWord>.Of(what) : null),
        ("kind", q.Kind), ("slug", q.Slug), ("before", AddressParts.Written(q.Before)),
    ];
}
