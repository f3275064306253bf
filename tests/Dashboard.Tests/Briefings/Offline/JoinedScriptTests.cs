using Dashboard.Briefings.Offline;
using Jint;

namespace Dashboard.Tests.Briefings.Offline;

/// <summary>Modules joined into one script.</summary>
public sealed class JoinedScriptTests
{
    [Fact]
    public void Modules_find_each_other()
    {
        var script = JoinedScript.Of([
            ("one.js", "export const A = 1;\nexport function twice(n) { return 2 * n; }\nexport class Kept { }\nconst hidden = 5;\n"),
            ("two.js", "import * as one from \"./one.js\";\nimport { A, twice } from \"./one.js\";\nexport async function sum() { return twice(one.A) + A; }\n"),
            ("three.js", "import { sum } from \"./two.js\";\nglobalThis.answer = await sum();\nglobalThis.leaked = typeof hidden;\n"),
        ]);
        using var engine = new Engine();
        engine.Execute(script);
        engine.Advanced.ProcessTasks();
        Assert.Equal((3, "undefined"), ((int)engine.GetValue("answer").AsNumber(), engine.GetValue("leaked").AsString()));
    }

    [Theory]
    [InlineData("import { b } from \"./one.js\";", "does not export")]
    [InlineData("import { a } from \"./none.js\";", "does not stand before it")]
    [InlineData("import a from \"./one.js\";", "cannot be joined")]
    [InlineData("export default 1;", "cannot be joined")]
    [InlineData("const late = import(\"./one.js\");", "cannot be joined")]
    [InlineData("const html = \"</script>\";", "cannot stand inside")]
    public void What_would_not_work_is_refused(string text, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidOperationException>(() => JoinedScript.Of([("one.js", "export const a = 1;"), ("two.js", text)])).Message, StringComparison.Ordinal);
}
