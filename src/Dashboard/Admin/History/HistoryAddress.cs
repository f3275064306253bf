using Dashboard.App;
using Dashboard.Data.Storage;
using Dashboard.Reading;

namespace Dashboard.Admin.History;

/// <summary>The filters of the history as they stand in the address.</summary>
public static class HistoryAddress
{
    /// <summary>The file with the same filters.</summary>
    public const string File = "/admin/history.csv";

    /// <summary>What the address asks for; what cannot be read counts as not given.</summary>
    public static RevisionQuery Read(string query)
    {
        var parts = new AddressParts(query);
        return new()
        {
            From = parts.Day("since"), To = parts.Day("until"), By = parts.Text("person"), Kind = parts.Text("kind"), Slug = parts.Text("slug"),
            Text = parts.Text("reason"), Batch = parts.Text("batch"), Before = parts.Number("before"),
        };
    }

    /// <summary>The page with these filters.</summary>
    public static string Of(View view, RevisionQuery query) => Urls.With(view.LinkTo(AdminPages.History.Path), Parts(query));

    /// <summary>The file with these filters, of all portions.</summary>
    public static string FileOf(RevisionQuery query) => Urls.With(File, Parts(query with { Before = null }));

    private static (string, string?)[] Parts(RevisionQuery q) =>
    [
        ("since", AddressParts.Written(q.From)), ("until", AddressParts.Written(q.To)), ("person", q.By), ("kind", q.Kind), ("slug", q.Slug),
        ("reason", q.Text), ("batch", q.Batch), ("before", AddressParts.Written(q.Before)),
    ];
}
