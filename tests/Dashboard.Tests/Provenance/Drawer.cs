using AngleSharp.Dom;
using Bunit;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Releases;
using Dashboard.Linking;
using Dashboard.Provenance;
using Dashboard.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Provenance;

/// <summary>The evidence drawer over a dataset, opened by an address.</summary>
internal sealed class Drawer : IDisposable
{
    private static readonly Dataset Seed = EmbeddedSeed.Read();
    private readonly BunitContext context = new();

    private Drawer(Dataset dataset, string query)
    {
        context.Services.AddCharts();
        View = ViewOf(dataset, query);
        Panel = context.Render<EvidencePanel>(parameters => parameters.Add(p => p.View, View));
    }

    public View View { get; }
    public IRenderedComponent<EvidencePanel> Panel { get; }
    public IElement Aside => Panel.Find("[data-testid=evidence]");
    public IReadOnlyList<IElement> Records => [.. Panel.FindAll("[data-record]")];

    /// <summary>The drawer over the seed, or over <paramref name="dataset"/>.</summary>
    public static Drawer At(string query, Dataset? dataset = null) => new(dataset ?? Seed, query);

    /// <summary>What a chart draws at that address.</summary>
    public static IReadOnlyList<Mark> MarksOf(string chart, string query = "", Dataset? dataset = null)
    {
        var view = ViewOf(dataset ?? Seed, query);
        using var figures = new Figures();
        return figures.Of(ChartRegistry.Find(chart)!, view.Release.Dataset, view.Selection, view.Words).Marks;
    }

    public static View ViewOf(Dataset dataset, string query)
    {
        var (selection, notices) = SelectionQuery.Parse(query, new Vocabulary(DatasetIndex.Of(dataset), []));
        Assert.Empty(notices);
        var release = new Release(1, DateTimeOffset.UnixEpoch, "test", "0", dataset, "{}"u8.ToArray());
        return new(release, selection, Words.For(selection.Language), notices, "/");
    }

    public static Dataset Of(Func<Dataset, Dataset> change) => change(Seed);

    public void Dispose() => context.Dispose();
}
