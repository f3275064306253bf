using Dashboard.App;
using Dashboard.Changes;
using Dashboard.Data.Releases;
using Dashboard.Reading;

namespace Dashboard.Admin.Publishing;

/// <summary>Problems on the page of publishing: what is said, of which record, and where it is put right.</summary>
internal static class ProblemWords
{
    /// <summary>What is wrong, in the language of the view.</summary>
    public static string Say(View view, Problem problem) => Rules.RuleWords.Say(view.Words, view.Index, problem);

    /// <summary>Name of the record; its kind and slug where the dataset cannot name it.</summary>
    public static string NameOf(View view, Problem problem) =>
        problem.Record.Length == 0 ? view.Words["publish.all-records"] : ChangedRecord.NameOf(view, problem.Kind, problem.Record);

    /// <summary>The form of the record, at the field.</summary>
    public static string AddressOf(View view, Problem problem) =>
        Urls.Page(problem.Record.Length == 0 ? AdminPages.Records.Path : Urls.AdminRecord(problem.Kind, problem.Record), view.Selection.Shared());
}
