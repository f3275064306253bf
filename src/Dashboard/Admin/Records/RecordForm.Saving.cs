using Dashboard.App;
using Dashboard.Changes;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Admin.Records;

/// <content>Saving, discarding and leaving.</content>
public sealed partial class RecordForm
{
    private (string What, string Operation) attempt;
    private EditConflict? conflict;
    private bool saving, leaving;
    private string? goesTo;

    private async Task SaveAsync()
    {
        if (saving || !form.Editing || !ready)
            return;
        form.ShowAll();
        var (body, problems) = form.Draft.Read();
        summary = [.. problems.Select(p => (FormState.IdOf(FormProblems.EntryOf(form, p)!), $"{FieldWords.Name(View, FormProblems.EntryOf(form, p)!.Shape.Name)}: {FormProblems.Say(form, p)}"))];
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
            (conflict, said) = (outcome.Answer.Conflicts[0], null);
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
        summary = [.. form.Problems.Where(p => p.Severity == Data.Releases.Severity.Error)
            .Select(p => (FormState.IdOf(FormProblems.EntryOf(form, p)!), $"{FieldWords.Name(View, FormProblems.EntryOf(form, p)!.Shape.Name)}: {FormProblems.Say(form, p)}"))];
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

    private async Task DiscardAsync()
    {
        await CloseAsync("discard");
        var (texts, opened, reason) = (form.Draft.ToTexts(), form.Opened, form.Reason);
        var outcome = await Acting.DoAsync(async command =>
        {
            await Drafts.DiscardAsync(command.Account, Shape.Kind, Slug);
            return true;
        });
        if (outcome.Refusal is { } refusal)
        {
            said = new(Words[refusal], "bad");
            return;
        }
        await guard.ClearAsync();
        keeping.Ended();
        (form.Reason, form.Editing, conflict, summary) = ("", form.IsNew, null, []);
        Start();
        said = new(Words["form.discarded"], "info", builder =>
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "type", "button");
            builder.AddAttribute(2, "class", "btn sm");
            builder.AddAttribute(3, "data-testid", "undo-discard");
            builder.AddAttribute(4, "onclick", EventCallback.Factory.Create(this, () => TakeBackAsync(texts, opened, reason)));
            builder.AddContent(5, Words["app.undo"]);
            builder.CloseElement();
        });
    }

    private async Task TakeBackAsync(string texts, WorkingRecord? opened, string reason)
    {
        form.Begin(RecordDraft.OfTexts(Shape, texts), opened, dirty: true);
        (form.Reason, form.Editing, said) = (reason, true, null);
        await keeping.NowAsync();
    }

    private async Task LeavingAsync(LocationChangingContext leave)
    {
        if (leaving || !form.Dirty || saving || new Uri(Navigation.ToAbsoluteUri(leave.TargetLocation).AbsoluteUri).AbsolutePath == new Uri(Navigation.Uri).AbsolutePath)
            return;
        leave.PreventNavigation();
        goesTo = leave.TargetLocation;
        await AskAsync("leave");
    }

    private async Task KeepAndLeaveAsync()
    {
        await CloseAsync("leave");
        await keeping.NowAsync();
        if (keeping.Refusal is { } refusal)
            said = new(Words[refusal], "bad");
        else
            Leave();
    }

    private async Task DiscardAndLeaveAsync()
    {
        await CloseAsync("leave");
        await DiscardAsync();
        Leave();
    }

    private void Leave()
    {
        leaving = true;
        Navigation.NavigateTo(goesTo!);
    }

    private Task AskAsync(string question) => guard.AskAsync($"{Questions}-{question}");
    private Task CloseAsync(string question) => guard.CloseAsync($"{Questions}-{question}");
}
