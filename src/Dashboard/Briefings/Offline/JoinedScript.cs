using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Briefings.Offline;

/// <summary>
/// Joins modules into one script: a page opened from a disk may load no module beside it. Understands what our own modules are written in: one import
/// or export at the beginning of a line, each name exported where it is declared.
/// </summary>
public static partial class JoinedScript
{
    /// <summary>The modules as one script; each comes after those it imports from.</summary>
    /// <param name="modules">Name and text of each.</param>
    /// <exception cref="InvalidOperationException">A module is written in another way, or imports what none before it exports.</exception>
    public static string Of(IEnumerable<(string Name, string Text)> modules)
    {
        var exported = new Dictionary<string, HashSet<string>>();
        var script = new StringBuilder("(async () => {\n\"use strict\";\nconst modules = {};\n");
        foreach (var (name, raw) in modules)
        {
            var text = raw.ReplaceLineEndings("\n");
            var names = Export().Matches(text).Select(m => m.Groups["name"].Value).ToHashSet();
            text = Whole().Replace(text, m => $"const {m.Groups["name"].Value} = {From(m)};");
            text = Named().Replace(text, m =>
            {
                var source = From(m);
                foreach (var wanted in m.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries))
                    if (!exported[m.Groups["from"].Value].Contains(wanted))
                        throw new InvalidOperationException($"{name} imports {wanted}, which {m.Groups["from"].Value} does not export.");
                return $"const {{{m.Groups["names"].Value}}} = {source};";
            });
            text = Export().Replace(text, m => m.Groups["rest"].Value);
            if (Left().Match(text) is { Success: true } left)
                throw new InvalidOperationException($"{name} cannot be joined: {left.Value}");
            exported[name] = names;
            script.Append("modules[\"").Append(name).Append("\"] = await (async () => {\n").Append(text).Append("\nreturn { ").AppendJoin(", ", names).Append(" };\n})();\n");

            string From(Match import) => exported.ContainsKey(import.Groups["from"].Value) ? $"modules[\"{import.Groups["from"].Value}\"]"
                : throw new InvalidOperationException($"{name} imports from {import.Groups["from"].Value}, which does not stand before it.");
        }
        var joined = script.Append("})();\n").ToString();
        // Either would end or change the element that holds the script.
        return joined.Contains("</script", StringComparison.OrdinalIgnoreCase) || joined.Contains("<!--", StringComparison.Ordinal)
            ? throw new InvalidOperationException("The script cannot stand inside an element.") : joined;
    }

    [GeneratedRegex("""^import \* as (?<name>\w+) from "\./(?<from>[\w.-]+)";$""", RegexOptions.Multiline)]
    private static partial Regex Whole();

    [GeneratedRegex("""^import \{(?<names>[\w, ]+)\} from "\./(?<from>[\w.-]+)";$""", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex(@"^export (?<rest>(?:async function|function|const|class) (?<name>\w+))", RegexOptions.Multiline)]
    private static partial Regex Export();

    [GeneratedRegex(@"^(?:import|export)\b.*$|\bimport\(", RegexOptions.Multiline)]
    private static partial Regex Left();
}
