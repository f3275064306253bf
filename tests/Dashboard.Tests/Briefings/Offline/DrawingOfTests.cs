using System.Text.Json;
using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Dashboard.Tests.Linking;
using Jint;

namespace Dashboard.Tests.Briefings.Offline;

/// <summary>Which drawing a selection asks for: the server's rule and <c>filter.js</c> against the same vectors.</summary>
public sealed class DrawingOfTests
{
    private static readonly IReadOnlyList<Vector> Vectors =
        JsonSerializer.Deserialize<List<Vector>>(File.ReadAllText(Repository.Find("tests/Dashboard.Tests/Briefings/Offline/vectors.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Names => new(Vectors.Select(v => v.Name));

    [Theory, MemberData(nameof(Names))]
    public void The_server_draws_what_the_vector_says(string name)
    {
        var vector = Vectors.Single(v => v.Name == name);
        var drawn = Figures.Effective(new Drawn(vector), LinkingVectors.Read(vector.Query));
        Assert.Equal(vector.Drawing, drawn.Clauses.Aggregate(Selection.None, (selection, clause) => selection.With(clause)).Query);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_file_asks_for_what_the_vector_says(string name)
    {
        var vector = Vectors.Single(v => v.Name == name);
        using var engine = new Engine(options => options.EnableModules(Repository.Find("wwwroot/js")));
        var (link, filter) = (engine.Modules.Import("./linking.js"), engine.Modules.Import("./filter.js"));
        var chart = new Jint.Native.Json.JsonParser(engine).Parse(JsonSerializer.Serialize(new { chart = "agreements-by-sector", accepts = vector.Accepts, around = vector.Around }));
        var state = engine.Invoke(link.Get("parse"), vector.Query);
        Assert.Equal(vector.Drawing, engine.Invoke(filter.Get("drawingOf"), chart, state).AsString());
    }

    private sealed record Vector(string Name, string[] Accepts, string[] Around, string Query, string Drawing);

    private sealed class Drawn(Vector vector) : IChart
    {
        public string Slug => "agreements-by-sector";
        public IReadOnlyList<Facet> Emits => [];
        public IReadOnlyList<Facet> Accepts { get; } = [.. vector.Accepts.Select(Parse)];
        public IReadOnlyList<Facet> DrawnAround { get; } = [.. vector.Around.Select(Parse)];
        public string? WhyNot(Facet facet) => null;
        public Figure Draw(ChartContext context) => throw new NotSupportedException();

        private static Facet Parse(string word) => Kebab<Facet>.TryParse(word, out var facet) ? facet : throw new ArgumentException(word);
    }
}
