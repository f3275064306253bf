using Dashboard.Data.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Admin.Records;

/// <content>Discarding and leaving: what was typed goes only when somebody says so.</content>
public sealed partial class RecordForm
{
    private bool leaving;
    private string? goesTo;

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
