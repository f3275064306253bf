using Dashboard.Access;
using Dashboard.Admin;
using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Briefings.Listing;

/// <content>New, duplicate, put away, bring back; each can be taken back.</content>
public sealed partial class BriefingsPage : IDisposable
{
    private IDisposable? following;
    private Person? person;
    private bool presents, signedIn;
    private string title = "", marking = "";
    private Told? said;

    /// <summary>The language.</summary>
    [CascadingParameter] public required View View { get; set; }

    [Inject] private BriefingStore Store { get; set; } = default!;
    [Inject] private BriefingRules Rules { get; set; } = default!;
    [Inject] private Acting Acting { get; set; } = default!;
    [Inject] private CurrentPerson Current { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private Words Words => View.Words;
    private IReadOnlyList<KeptBriefing> Shown => [.. Store.All.Where(kept => kept.ListedFor(person))];
    private IReadOnlyList<KeptBriefing> Archived => [.. Store.All.Where(kept => kept.Archived)];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        following = Store.Follow(kept => _ = InvokeAsync(StateHasChanged));
        person = await Current.GetAsync();
        (signedIn, presents) = (person is not null, person?.May(Role.Presenter) == true);
    }

    private async Task NewAsync()
    {
        var named = string.IsNullOrWhiteSpace(title) ? Words["briefings.untitled"] : title;
        if (await SaveAsync(Copies.New(named, Words.Language, Store, marking)) is { } made)
            Navigation.NavigateTo(Urls.BriefingEdit(made.Briefing.Slug, Words.Language));
    }

    private async Task DuplicateAsync(KeptBriefing kept)
    {
        if (await SaveAsync(Copies.Of(kept.Briefing, Words, Store)) is { } made)
            said = new(Words["briefings.duplicated"], Undo: () => ArchiveAsync(made, true));
    }

    private async Task<KeptBriefing?> SaveAsync(Briefing briefing)
    {
        try
        {
            var outcome = await Acting.DoAsync(command => Store.SaveAsync(command, briefing, 0));
            if (outcome.Refusal is { } refusal)
                said = new(Words[refusal], Bad: true);
            return outcome.Answer;
        }
        catch (BriefingRefused refused)
        {
            // What was typed stays in the form.
            said = new(Words[$"briefing.problem.{refused.Problems[0].Rule}"], Bad: true);
            return null;
        }
    }

    private async Task ArchiveAsync(KeptBriefing kept, bool archived)
    {
        var outcome = await Acting.DoAsync(command => Store.ArchiveAsync(command, kept.Briefing.Slug, archived));
        said = outcome.Refusal is { } refusal ? new(Words[refusal], Bad: true)
            : new(Words.Say(archived ? "briefings.put-away" : "briefings.brought-back-named", new { title = kept.Briefing.Title.In(Words.Language) }), Undo: () => ArchiveAsync(kept, !archived));
    }

    /// <inheritdoc />
    public void Dispose() => following?.Dispose();

    private sealed record Told(string Text, bool Bad = false, Func<Task>? Undo = null);
}
