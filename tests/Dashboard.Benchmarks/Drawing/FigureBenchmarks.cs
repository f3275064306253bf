using BenchmarkDotNet.Attributes;
using Dashboard.Charting;
using Dashboard.Overview;

namespace Dashboard.Benchmarks.Drawing;

/// <summary>What the server does for a page or a pick, apart from Blazor and the network.</summary>
[MemoryDiagnoser]
public class FigureBenchmarks : IDisposable
{
    private readonly Figures figures = new();
    private Looks looks = default!;
    private IReadOnlyList<ChartView> seen = [];

    /// <summary>Invented agreements beside the seed.</summary>
    [Params(0, SyntheticDataset.Large)]
    public int Agreements { get; set; }

    /// <summary>Makes dataset and index.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        looks = new(SyntheticDataset.With(Agreements));
        seen = looks.See(looks.Highlight, figures);
    }

    /// <summary>Lets go of the drawings.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        figures.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Four figures, nothing picked.</summary>
    [Benchmark(Description = "four figures, nothing picked")]
    public int Plain() => looks.Draw(looks.Plain);

    /// <summary>Four figures of what two picks leave.</summary>
    [Benchmark(Description = "four figures, Filter")]
    public int Filter() => looks.Draw(looks.Filter);

    /// <summary>States of all marks in Highlight, drawings shared.</summary>
    [Benchmark(Description = "four views with states, Highlight, shared figures")]
    public int HighlightViews() => looks.See(looks.Highlight, figures).Count;

    /// <summary>Views in Filter, drawings shared.</summary>
    [Benchmark(Description = "four views, Filter, shared figures")]
    public int FilterViews() => looks.See(looks.Filter, figures).Count;

    /// <summary>The sentence of two picks.</summary>
    [Benchmark(Description = "the sentence")]
    public string Say() => Sentence.Of(looks.Highlight, seen).Html;
}
