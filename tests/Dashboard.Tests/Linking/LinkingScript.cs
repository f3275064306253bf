using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Jint;
using Jint.Native;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Dashboard.Tests.Linking;

/// <summary><c>linking.js</c> in an engine of its own; not for several threads.</summary>
internal sealed class LinkingScript : IDisposable
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    private readonly Engine engine = new(options => options.EnableModules(Repository.Find("wwwroot/js")));
    private readonly JsValue script;

    public LinkingScript() => script = engine.Modules.Import("./linking.js");

    public JsValue Parse(string query) => Call("parse", query);
    public string Format(JsValue state) => Call("format", state).AsString();
    public string Canonical(string query) => Format(Parse(query));

    public string Pick(string query, Facet facet, string value, bool add, string? origin) =>
        Format(Call("pick", Parse(query), Kebab<Facet>.Of(facet), value, Value(new { add, origin })));

    public string Without(string query, Facet facet, string value) => Format(Call("without", Parse(query), Kebab<Facet>.Of(facet), value));
    public string Cleared(string query) => Format(Call("cleared", Parse(query)));
    public string WithOption(string query, string option, string? value) => Format(Call("withOption", Parse(query), option, value is null ? JsValue.Null : value));

    public int[] States(object figure, string query) => Numbers(Call("states", Value(figure), Parse(query)));
    public int[] States(Figure figure, string query) =>
        States(new { figure.Chart, figure.Accepts, Marks = figure.Marks.Select(m => new { m.Rows, m.Near }) }, query);
    public int[] Guides(object guides, string query) => Numbers(Call("guides", Value(guides), Parse(query)));

    public void Dispose() => engine.Dispose();

    private JsValue Call(string name, params JsValue[] arguments) => engine.Invoke(script.AsObject().Get(name), [.. arguments.Cast<object>()]);
    private JsValue Value(object value) => new Jint.Native.Json.JsonParser(engine).Parse(JsonSerializer.Serialize(value, Written));
    private static int[] Numbers(JsValue array) => [.. array.AsArray().Select(v => (int)v.AsNumber())];
}
