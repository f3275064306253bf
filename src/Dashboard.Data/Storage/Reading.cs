using System.Text.Json;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Storage;

/// <summary>Reads wanted edits before anything is touched: what comes from outside may be anything.</summary>
internal static class Reading
{
    /// <summary>The longest record, in characters.</summary>
    public const int Longest = 100_000;

    /// <summary>The edits with canonical bodies, or what is wrong with them.</summary>
    public static (IReadOnlyList<RecordEdit> Edits, IReadOnlyList<Problem> Problems) Of(IReadOnlyList<RecordEdit> edits)
    {
        List<Problem> problems = [];
        var read = new List<RecordEdit>(edits.Count);
        foreach (var edit in edits)
        {
            if (ProblemOf(edit, out var canonical) is { } problem)
                problems.Add(problem);
            else
                read.Add(canonical);
        }
        foreach (var twice in edits.GroupBy(e => (e.Kind, e.Slug)).Where(g => g.Count() > 1))
            problems.Add(new(twice.Key.Kind, twice.Key.Slug, "slug", "is changed twice in one command.") { Rule = "changed-twice", Facts = Facts(twice.Key.Slug) });
        return (read, problems);
    }

    private static Problem? ProblemOf(RecordEdit edit, out RecordEdit read)
    {
        read = edit;
        if (RecordShape.Find(edit.Kind) is not { } shape)
            return new(edit.Kind, edit.Slug, "", $"'{edit.Kind}' is no kind of record.") { Rule = "no-kind", Facts = Facts(edit.Kind) };
        if (edit.Body is not { } body)
            return null;
        if (body.Length > Longest)
            return new(edit.Kind, edit.Slug, "", $"has {body.Length} characters; accepted: at most {Longest}.") { Rule = "too-long", Facts = new Dictionary<string, object> { ["text"] = "", ["most"] = Longest } };
        try
        {
            // Read as a form would be, so that what no form could make is not saved either.
            var draft = RecordDraft.OfBody(shape, edit.Slug, body);
            var canonical = RecordDraft.RecordBody(shape, body);
            read = edit with { Body = canonical };
            var (_, problems) = draft.Read();
            if (problems.Count > 0)
                return problems[0];
            if (shape.Kind != RecordShape.Labels && (string?)System.Text.Json.Nodes.JsonNode.Parse(canonical)!["slug"] != edit.Slug)
                return new(edit.Kind, edit.Slug, "slug", "is another one in the record.") { Rule = "other-slug", Facts = Facts(edit.Slug) };
            return null;
        }
        catch (JsonException failure)
        {
            return new(edit.Kind, edit.Slug, failure.Path?.TrimStart('$', '.') ?? "", failure.Message) { Rule = "not-a-record", Facts = Facts(failure.Message) };
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            // Half of a surrogate pair, a name twice: JSON by its letters, and no text or record.
            return new(edit.Kind, edit.Slug, "", failure.Message) { Rule = "not-a-record", Facts = Facts(failure.Message) };
        }
    }

    private static Dictionary<string, object> Facts(string text) => new() { ["text"] = text };
}
