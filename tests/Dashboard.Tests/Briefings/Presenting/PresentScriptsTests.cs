using Jint;
using Jint.Native;

namespace Dashboard.Tests.Briefings.Presenting;

/// <summary>The scripts of presenting that need no page, in an engine of their own.</summary>
public sealed class PresentScriptsTests : IDisposable
{
    private readonly Engine engine = new(options => options.EnableModules(Repository.Find("wwwroot/js")));

    [Theory]
    [InlineData(false, "ArrowRight", "→", "next")]
    [InlineData(true, "ArrowRight", "→", "previous")]
    [InlineData(true, "ArrowLeft", "←", "next")]
    [InlineData(true, "PageDown", "PageDown", "next")]
    [InlineData(false, "PageUp", "PageUp", "previous")]
    [InlineData(false, "Home", "Home", "first")]
    [InlineData(false, "End", "End", "last")]
    [InlineData(false, "KeyB", "ذ", "black")]
    [InlineData(false, "KeyW", "ц", "white")]
    [InlineData(false, "KeyH", "ا", "hold")]
    [InlineData(false, "KeyP", "ҳ", "evidence")]
    [InlineData(false, "KeyR", "к", "revert")]
    [InlineData(false, "KeyS", "س", "spotlight true")]
    [InlineData(false, "Equal", "+", "larger")]
    [InlineData(false, "Escape", "Escape", "leave")]
    [InlineData(false, "KeyX", "b", "")]
    public void A_key_is_told_by_its_place_and_never_by_its_letter(bool rtl, string code, string letter, string expected)
    {
        Install(rtl);
        Assert.Equal(expected.Length > 0, Press(code, letter));
        Assert.Equal(expected, Done());
    }

    [Fact]
    public void A_number_with_Enter_goes_to_that_slide_and_Enter_alone_nowhere()
    {
        Install(false);
        Press("Enter", "Enter");
        Press("Digit1", "۱");
        Press("Numpad2", "2");
        Press("Enter", "Enter");
        Press("Enter", "Enter");
        Assert.Equal("goTo 12", Done());
    }

    [Fact]
    public void Keys_with_Ctrl_and_keys_in_an_open_dialog_are_left_alone()
    {
        Install(false);
        Assert.False(Press("KeyP", "p", "ctrlKey: true"));
        engine.Execute("document.querySelector = () => ({})");
        Assert.False(Press("Space", " "));
        Assert.Equal("", Done());
    }

    [Theory]
    [InlineData("[30,60,90]", 1, 20, 0)]
    [InlineData("[30,60,90]", 1, 45, 15)]
    [InlineData("[30,60,90]", 3, 60, -30)]
    [InlineData("[30,60,90]", 3, 400, 220)]
    public void A_talk_is_ahead_before_its_slide_is_due_and_behind_after(string plan, int slide, int elapsed, double expected) =>
        Assert.Equal(expected, Number("plan", "drift", $"{plan}", $"{slide}", $"{elapsed}"));

    [Theory]
    [InlineData("[30,0,30]", 120, "30,60,30")]
    [InlineData("[0,0]", 100, "50,50")]
    [InlineData("[30,30]", 120, "60,60")]
    [InlineData("[30,0]", 0, "30,30")]
    [InlineData("[0,0]", 0, "0,0")]
    public void The_planned_time_is_filled(string seconds, int whole, string expected) =>
        Assert.Equal(expected, string.Join(',', Call("plan", "planned", seconds, $"{whole}").AsArray().Select(value => value.AsNumber())));

    [Theory]
    [InlineData(0, "00:00")]
    [InlineData(462, "07:42")]
    [InlineData(3723, "1:02:03")]
    [InlineData(-5, "00:00")]
    public void Time_is_minutes_and_seconds(int seconds, string expected) => Assert.Equal(expected, Call("plan", "clockOf", $"{seconds}").AsString());

    public void Dispose() => engine.Dispose();

    private JsValue Call(string script, string name, params string[] arguments) =>
        engine.Invoke(engine.Modules.Import($"./{script}.js").AsObject().Get(name), [.. arguments.Select(a => (object)engine.Evaluate($"({a})"))]);

    private double Number(string script, string name, params string[] arguments) => Call(script, name, arguments).AsNumber();

    private void Install(bool rtl)
    {
        engine.Execute("""
            globalThis.done = []; globalThis.handlers = {};
            globalThis.addEventListener = (type, handler) => { handlers[type] = handler; };
            globalThis.document = { querySelector: () => null, documentElement: { dataset: {} } };
            globalThis.setTimeout = globalThis.clearTimeout = () => 0;
            globalThis.commands = new Proxy({}, { get: (_, name) => (...values) => { done.push([name, ...values].join(" ")); } });
            globalThis.press = (code, key, more) => { let taken = false; handlers.keydown({ code, key, target: { closest: () => null }, preventDefault() { taken = true; }, ...more }); return taken; };
            """);
        Call("presentkeys", "installKeys", "commands", $"{{ rtl: {(rtl ? "true" : "false")} }}");
    }

    private bool Press(string code, string letter, string more = "") => engine.Evaluate($"press('{code}', '{letter}', {{ {more} }})").AsBoolean();

    private string Done() => engine.Evaluate("done.join('; ')").AsString();
}
