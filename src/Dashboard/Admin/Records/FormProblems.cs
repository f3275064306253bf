using Dashboard.Admin.Rules;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Admin.Records;

/// <summary>What is wrong with the texts of a form: texts that cannot be read, else what the rules say of the record among its neighbours.</summary>
public static class FormProblems
{
    /// <summary>The record's JSON, or null while a text cannot be read, and all problems of the form.</summary>
    public static (string? Body, IReadOnlyList<Problem> Problems) Of(FormState form)
    {
        var (body, problems) = form.Draft.Read();
        if (body is null)
            return (null, problems);
        var slug = form.Draft.Slug;
        var taken = form.IsNew && form.Working.Records.ContainsKey(new(form.Shape.Kind, slug));
        var dataset = form.Working.Dataset.With(form.Shape, taken ? "" : form.IsNew ? slug : form.Key, body);
        return (body, DatasetValidation.Of(dataset, form.Shape.Kind, slug, form.Today));
    }

    /// <summary>The field a problem belongs to: the one of its path, or the nearest one above it.</summary>
    public static Entry? EntryOf(FormState form, Problem problem)
    {
        for (var path = problem.Field; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
            if (form.Draft.All().FirstOrDefault(entry => entry.Path == path) is { } entry)
                return entry;
        return form.Draft.Fields[0];
    }

    /// <summary>The problem in the reader's language.</summary>
    public static string Say(FormState form, Problem problem) => Rules.RuleWords.Say(form.View.Words, form.Names.Index, problem);
}

/// <summary>How far a record is from being published.</summary>
/// <param name="Missing">Fields that keep it from being published, in reading order.</param>
/// <param name="Asked">How many fields are asked for.</param>
public sealed record Readiness(IReadOnlyList<Entry> Missing, int Asked)
{
    /// <summary>How many of them stand.</summary>
    public int Met => Asked - Missing.Count;

    /// <summary>Counts the required fields and those with an error.</summary>
    public static Readiness Of(FormState form)
    {
        var wrong = form.Problems.Where(p => p.Severity == Severity.Error).Select(p => Top(form, FormProblems.EntryOf(form, p)!)).ToHashSet();
        var asked = form.Draft.Fields.Where(f => f.Shape.Required || wrong.Contains(f)).ToList();
        return new([.. asked.Where(f => wrong.Contains(f) || Empty(f))], asked.Count);
    }

    private static Entry Top(FormState form, Entry entry) => form.Draft.Fields.First(f => f.All().Contains(entry));

    // A text in three languages needs the English one; a date may stay unknown.
    private static bool Empty(Entry entry) => entry.Shape.IsLocalText ? entry["en"].IsEmpty : entry.Shape.Form != FieldForm.Date && (entry.Shape.Form == FieldForm.List ? entry.Items.All(i => i.IsEmpty) : entry.IsEmpty);
}
