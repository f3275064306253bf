using Dashboard.Data.Provenance;

namespace Dashboard.Data.Releases;

/// <summary>English texts and the labels of every code in use.</summary>
internal sealed partial class DatasetCheck
{
    private void CheckTexts()
    {
        foreach (var r in dataset.Reporters)
            English("reporters", r.Slug, "name", r.Name);
        foreach (var r in dataset.Subjects)
        {
            English("subjects", r.Slug, "title", r.Title);
            English("subjects", r.Slug, "scope", r.Scope);
        }
        foreach (var r in dataset.Claims)
            English("claims", r.Slug, "statement", r.Statement);
        foreach (var r in dataset.Sectors)
        {
            English("sectors", r.Slug, "name", r.Name);
            English("sectors", r.Slug, "short", r.Short);
        }
        foreach (var r in dataset.Visits)
        {
            English("visits", r.Slug, "title", r.Title);
            English("visits", r.Slug, "place", r.Place);
        }
        foreach (var r in dataset.Agreements)
        {
            English("agreements", r.Slug, "title", r.Title);
            foreach (var step in r.Steps)
                English("agreements", r.Slug, "steps", step.Statement);
        }
        foreach (var r in dataset.Milestones)
        {
            English("milestones", r.Slug, "statement", r.Statement);
            English("milestones", r.Slug, "label", r.Label);
        }
        foreach (var r in dataset.Targets)
            English("targets", r.Slug, "statement", r.Statement);
        foreach (var r in dataset.Phases)
        {
            English("phases", r.Slug, "title", r.Title);
            English("phases", r.Slug, "reason", r.Reason);
        }
        foreach (var r in dataset.Statements)
            English("statements", r.Slug, "statement", r.Statement);
        foreach (var (key, label) in dataset.Labels)
            English("labels", key, "en", label);
    }

    private void English(string kind, string record, string field, LocalText? text)
    {
        if (text is not null)
            Filled(kind, record, field, text.En);
    }

    private void CheckLabels()
    {
        foreach (var key in CodesInUse().Distinct(StringComparer.Ordinal).Where(key => !dataset.Labels.ContainsKey(key)))
            Report("labels", key, "en", "is missing; every code in use has a label.");
    }

    private IEnumerable<string> CodesInUse() =>
    [
        .. dataset.Subjects.Select(r => r.Unit),
        .. dataset.Targets.Select(r => r.Unit),
        .. dataset.Subjects.Select(r => Code("measure", r.Measure)),
        .. dataset.Subjects.Where(r => r.Side is not null).Select(r => Code("side", r.Side!.Value)),
        .. dataset.Reporters.Select(r => Code("side", r.Side)),
        .. dataset.Claims.SelectMany(r => new[] { Code("exactness", r.Exactness), Code("use", r.Use), Code("standing", r.Standing), Code("precision", r.Date.Precision) }),
        .. dataset.Visits.SelectMany(r => new[] { Code("level", r.Level), Code("precision", r.Date.Precision) }),
        .. dataset.Agreements.SelectMany(r => new[] { Code("kind", r.Kind), Code("status", r.Status), Code("standing", r.Standing), Code("precision", r.Date.Precision) }),
        .. dataset.Agreements.SelectMany(r => r.Steps).Select(r => Code("status", r.Status)),
        .. dataset.Milestones.SelectMany(r => new[] { Code("track", r.Track), Code("use", r.Use), Code("standing", r.Standing), Code("precision", r.Date.Precision) }),
        .. dataset.Milestones.Where(r => r.Lane is not null).Select(r => $"lane.{r.Lane}"),
        .. dataset.Targets.SelectMany(r => new[] { Code("standing", r.Standing), Code("precision", r.Date.Precision) }),
        .. dataset.Statements.Select(r => Code("verdict", r.Verdict)),
        .. Citations().Select(r => Code("grade", r.Grade)),
    ];

    private IEnumerable<Citation> Citations() =>
    [
        .. dataset.Claims.SelectMany(r => r.Citations),
        .. dataset.Visits.SelectMany(r => r.Citations),
        .. dataset.Agreements.SelectMany(r => r.Citations),
        .. dataset.Agreements.SelectMany(r => r.Steps).SelectMany(r => r.Citations),
        .. dataset.Milestones.SelectMany(r => r.Citations),
        .. dataset.Targets.SelectMany(r => r.Citations),
        .. dataset.Statements.SelectMany(r => r.Citations),
    ];

    private static string Code<T>(string prefix, T value) where T : struct, Enum =>
        $"{prefix}.{Kebab<T>.Of(value)}";
}
