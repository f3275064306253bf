using Dashboard.App;
using Dashboard.Changes;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;

namespace Dashboard.Admin.Records;

/// <content>Saving, and what others save meanwhile.</content>
public sealed partial class RecordForm
{
    private (string What, string Operation) attempt;
    private EditConflict? conflict;
    private bool saving;

    private async Task SaveAsync()
    {
        if (saving || !form.Editing || !ready)
            return;
        form.ShowAll();
        var (body, problems) = form.Draft.Read();
        summary = [.. problems.Select(Line)];
        if (form.ReasonMissing)
            summary = [.. summary, (ReasonField.Id, Words["form.reason-missing"])];
        if (body is null || summary.Count > 0)
        {
            focusNext = summary[0].Id;
            said = null;
            return;
        }
        await ApplyAsync(new(Shape.Kind, form.IsNew ? form.Draft.Slug : Slug, body, form.Opened?.Version ?? 0) { BaseBody = form.Opened?.Body });
    }

    private async Task ApplyAsync(RecordEdit edit)
    {
        // One id per attempt, kept over its retries; another text is another attempt.
        var what = $"{edit.BaseVersion} {edit.Archived} {form.Reason} {edit.Body}";
        if (attempt.What != what)
            attempt = (what, Guid.CreateVersion7().ToString("N"));
        saving = true;
        StateHasChanged();
        var outcome = await Acting.DoAsync(command => Copy.ApplyAsync(command, [edit], edit.Archived is false ? TrailWord.Restored : TrailWord.Saved, DraftKey), form.Reason.Trim(), attempt.Operation);
        saving = false;
        if (outcome.Refusal is { } refusal)
            said = new(Words[refusal], "bad");
        else if (outcome.Answer is { Done: true } answer)
            await DoneAsync(answer);
        else if (outcome.Answer!.Conflicts.Count > 0)
            (conflict, said, focusNext) = (outcome.Answer.Conflicts[0], null, "conflict-title");
        else
            said = new(string.Join(' ', outcome.Answer.Problems.Select(p => FormProblems.Say(form, p))), "bad");
        StateHasChanged();
    }

    private async Task DoneAsync(EditAnswer answer)
    {
        var (record, operation) = (answer.Saved[0], attempt.Operation);
        attempt = default;
        conflict = null;
        form.Take(await Copy.ReadAsync());
        var same = form.Draft.Read().Body == record.Body;
        form.Saved(record);
        keeping.Ended();
        await guard.ClearAsync();
        if (answer.Changed > 0)
            Undoing.Offer(Words["form.saved"], operation);
        if (form.IsNew)
        {
            Navigation.NavigateTo(View.LinkTo(Urls.AdminRecord(record.Kind, record.Slug)), replace: true);
            return;
        }
        if (!same)
            form.Begin(RecordDraft.OfBody(Shape, Slug, record.Body), record);
        var merged = string.Join(Words["list.comma"], answer.Merged.Select(path => FieldWords.Name(View, path.Split('.')[1])).Distinct());
        said = new(merged.Length > 0 ? Words.Say("form.saved-merged", new { fields = merged }) : Words[answer.Changed > 0 ? "form.saved-draft" : "form.nothing-changed"], "info");
        summary = [.. form.Problems.Where(p => p.Severity == Data.Releases.Severity.Error).Select(Line)];
    }

    private (string Id, string Text) Line(Data.Releases.Problem problem)
    {
        var entry = FormProblems.EntryOf(form, problem)!;
        return (FormState.IdOf(entry), $"{FieldWords.Name(View, entry.Shape.Name)}: {FormProblems.Say(form, problem)}");
    }

    // What was decided stands on the record as it is now, so it is a change of that one.
    private Task DecidedAsync(RecordDraft decided)
    {
        form.Begin(decided, conflict!.Now, dirty: true);
        conflict = null;
        return SaveAsync();
    }

    private async Task LookAsync()
    {
        leaving = true;
        await keeping.NowAsync();
        Navigation.NavigateTo(View.LinkTo(Urls.AdminRecord(Shape.Kind, conflict!.Edit.Slug)));
    }

    private Task BringBackAsync(WorkingRecord stored) => ApplyAsync(new(stored.Kind, stored.Slug, null, stored.Version) { Archived = false });

    // Somebody saved this record: who has typed nothing sees it, who has is told.
    private async Task FollowAsync()
    {
        form.Take(await Copy.ReadAsync());
        if (saving || form.Working.Records.GetValueOrDefault(DraftKey) is not { } now || now.Version == form.Opened?.Version)
            return;
        if (!form.Dirty)
            form.Begin(RecordDraft.OfBody(Shape, Slug, now.Body), now);
        said = new(Words[form.Dirty ? "form.moved-on" : "form.renewed"], "info");
        StateHasChanged();
    }
}
