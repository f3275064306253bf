using Dashboard.App;
using Dashboard.Data.Briefings;
using Microsoft.JSInterop;

namespace Dashboard.Briefings.Editing;

/// <content>What is done at the desk beside typing, and what others store meanwhile.</content>
public sealed partial class BriefingDesk
{
    private void WriteIn(string language) => desk.Language = language;

    private void Say(string what) => said = what;

    private void Done((string? Key, string Said) done)
    {
        said = done.Said;
        focusNext = done.Key is { } key ? SlideList.IdOf(key) : null;
        if (done.Key != Slide)
            Navigation.NavigateTo(Urls.BriefingEdit(Kept.Briefing.Slug, Words.Language, done.Key), replace: true);
    }

    private void Follow(KeptBriefing kept)
    {
        if (keeping.Writing || kept.Version < desk.Bench.Kept.Version || (kept.Version == desk.Bench.Kept.Version && kept.Archived == desk.Bench.Kept.Archived) || desk.Bench.Dirty)
            return;
        if (kept.Version > desk.Bench.Kept.Version)
            said = Words.Say("desk.renewed", new { name = kept.ChangedBy });
        desk.Bench.Follow(kept);
        OnParametersSet();
        StateHasChanged();
    }

    private void TakeTheirs()
    {
        keeping.TakeTheirs();
        _ = guard.ClearAsync();
        (desk.Problems, said) = ([], Words["desk.took-theirs"]);
    }

    private async Task KeepCopyAsync()
    {
        var copy = Copies.Of(desk.Briefing, Words.For(desk.Language), Store);
        try
        {
            var outcome = await Acting.DoAsync(command => Store.SaveAsync(command, copy, 0));
            if (outcome.Refusal is { } refusal)
            {
                said = Words[refusal];
                return;
            }
            await guard.ClearAsync();
            Navigation.NavigateTo(Urls.BriefingEdit(copy.Slug, Words.Language, desk.Key));
        }
        catch (BriefingRefused refused)
        {
            // What is here stays, with the reason at its field.
            (desk.Problems, said) = ([.. refused.Problems.Select(p => p with { Path = FieldPath.OfProblem(copy, p.Path) })], Words[$"briefing.problem.{refused.Problems[0].Rule}"]);
        }
    }

    private async Task BringBackAsync()
    {
        var outcome = await Acting.DoAsync(command => Store.ArchiveAsync(command, Kept.Briefing.Slug, false));
        said = Words[outcome.Refusal ?? "briefings.brought-back"];
    }

    private int Screens() => Rooms.Find(Kept.Briefing.Slug, Sessions.Running(Person.Account, Kept.Briefing.Slug)?.Code)?.State.Screens ?? 0;

    private async Task<bool> FontsAsync(string language)
    {
        try
        {
            return module is not null && await module.InvokeAsync<bool>("fonts", language);
        }
        catch (JSDisconnectedException)
        {
            return false;
        }
    }
}
