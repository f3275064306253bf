using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Editing.Exchange;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Admin.Exchange;

/// <summary>What a person does with a file before it is imported. Nothing is written before <see cref="ConfirmAsync"/>.</summary>
public sealed partial class ImportDesk
{
    private Upload? upload;
    private FileRefused? refusal;
    private DryRun? review;
    private string? trouble, said;

    /// <summary>The page's view.</summary>
    [Parameter, EditorRequired] public required View View { get; set; }
    /// <summary>Who is signed in.</summary>
    [CascadingParameter] public required Person Person { get; set; }

    [Inject] private Uploads Uploads { get; set; } = default!;
    [Inject] private DryRuns DryRuns { get; set; } = default!;
    [Inject] private WorkingCopy Copy { get; set; } = default!;
    [Inject] private Acting Acting { get; set; } = default!;
    [Inject] private Undoing Undoing { get; set; } = default!;

    private Words Words => View.Words;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        (upload, refusal) = Uploads.Find(Person.Account);
        await LookAsync();
    }

    private async Task LookAsync()
    {
        if (upload is not { } looked)
            return;
        var outcome = await Acting.DoAsync(command => DryRuns.OfAsync(command.Account, looked));
        // Another change may have been made while this one was looked at.
        if (!ReferenceEquals(upload, looked))
            return;
        (review, trouble) = (outcome.Answer, outcome.Refusal);
        upload = looked with { DryRun = review };
        Uploads.Keep(Person.Account, upload);
    }

    private async Task ChangeAsync(Upload changed, bool again = true)
    {
        upload = again ? changed with { DryRun = null } : changed;
        said = null;
        Uploads.Keep(Person.Account, upload);
        if (again)
            await LookAsync();
    }

    private Task MapAsync(int at, TableMapping mapping) =>
        ChangeAsync(upload! with { Tables = [.. upload.Tables.Select((old, i) => i == at ? mapping : old)] });

    private Task ChooseAsync((IReadOnlyList<RowKey> Rows, RowChoice Choice) decision)
    {
        var choices = upload!.Choices.ToDictionary();
        foreach (var row in decision.Rows)
            choices[row] = decision.Choice;
        return ChangeAsync(upload with { Choices = choices });
    }

    private async Task Reread(string? encoding)
    {
        try
        {
            await ChangeAsync(Upload.Of(upload!.Name, upload.Bytes, encoding));
        }
        catch (FileRefused why)
        {
            said = Words.Say($"import.refused.{why.Rule}", new { fact = why.Fact });
        }
    }

    private void Drop()
    {
        Uploads.Drop(Person.Account);
        (upload, review, refusal, said) = (null, null, null, null);
    }

    private async Task ConfirmAsync(string reason)
    {
        if (upload is not { } confirmed || review is not { } shown || !ConfirmImport.MayConfirm(confirmed, shown))
            return;
        EditAnswer? answer = null;
        var outcome = await Acting.DoAsync(async command =>
        {
            // What is done is what was shown: when the records moved on meanwhile, it is shown anew first.
            var again = await DryRuns.OfAsync(command.Account, confirmed);
            if (again.Plan.Mark == shown.Plan.Mark)
                answer = await Copy.ApplyAsync(command, again.Plan.Edits, TrailWord.Imported);
            return again;
        }, reason, confirmed.Operation);
        trouble = outcome.Refusal;
        if (trouble is not null)
            return;
        if (answer is { Done: true })
        {
            Drop();
            said = Words.Say("import.done", new { n = shown.Plan.Edits.Count });
            Undoing.Offer(said, confirmed.Operation);
            return;
        }
        var differ = shown.Plan.Rows.Zip(outcome.Answer!.Plan.Rows).Count(pair => (pair.First.Outcome, pair.First.Edit) != (pair.Second.Outcome, pair.Second.Edit));
        await ChangeAsync(confirmed);
        said = answer?.Problems is [var problem, ..] ? $"{problem.Kind}/{problem.Record}: {problem.Message}" : Words.Say("import.moved-on", new { n = Math.Max(differ, 1) });
    }
}
