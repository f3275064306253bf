using System.Text.Json;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Data.Security;
using Dashboard.Data.Trade;

namespace Dashboard.Data.Editing;

/// <summary>A dataset as it would be with one record changed.</summary>
public static class DatasetEdit
{
    /// <summary>The dataset with a record put in the place of the one of that slug, or added.</summary>
    /// <param name="dataset">The records.</param>
    /// <param name="shape">Kind of the record.</param>
    /// <param name="slug">Slug it has now; another than in the body when it is being named anew.</param>
    /// <param name="body">Its JSON, as <see cref="RecordDraft.Read"/> gives it.</param>
    /// <exception cref="JsonException">The body is not of that kind.</exception>
    public static Dataset With(this Dataset dataset, RecordShape shape, string slug, string body) =>
        JsonSerializer.Deserialize(body, shape.Type, DatasetDocument.Json) switch
        {
            Source r => dataset with { Sources = Put(dataset.Sources, r, x => x.Slug == slug) },
            Reporter r => dataset with { Reporters = Put(dataset.Reporters, r, x => x.Slug == slug) },
            Subject r => dataset with { Subjects = Put(dataset.Subjects, r, x => x.Slug == slug) },
            Claim r => dataset with { Claims = Put(dataset.Claims, r, x => x.Slug == slug) },
            Sector r => dataset with { Sectors = Put(dataset.Sectors, r, x => x.Slug == slug) },
            Visit r => dataset with { Visits = Put(dataset.Visits, r, x => x.Slug == slug) },
            Agreement r => dataset with { Agreements = Put(dataset.Agreements, r, x => x.Slug == slug) },
            Milestone r => dataset with { Milestones = Put(dataset.Milestones, r, x => x.Slug == slug) },
            TradeTarget r => dataset with { Targets = Put(dataset.Targets, r, x => x.Slug == slug) },
            Phase r => dataset with { Phases = Put(dataset.Phases, r, x => x.Slug == slug) },
            ArticleStatement r => dataset with { Statements = Put(dataset.Statements, r, x => x.Slug == slug) },
            LocalText r => dataset with { Labels = new Dictionary<string, LocalText>(dataset.Labels) { [slug] = r } },
            _ => dataset,
        };

    private static List<T> Put<T>(IReadOnlyList<T> records, T record, Func<T, bool> same) where T : class
    {
        List<T> all = [.. records];
        var at = all.FindIndex(x => same(x));
        if (at < 0)
            all.Add(record);
        else
            all[at] = record;
        return all;
    }
}
