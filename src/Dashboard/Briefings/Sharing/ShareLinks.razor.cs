using Dashboard.Access;
using Dashboard.Admin;
using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Provenance;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Briefings.Sharing;

/// <summary>Links to one briefing for people without an account.</summary>
public sealed partial class ShareLinks
{
    private IReadOnlyList<BriefingShare>? links;
    private (string Name, string Address)? made;
    private string? said, live, loaded;
    private bool wrong;
    private int count;

    /// <summary>Slug of the briefing.</summary>
    [Parameter, EditorRequired] public required string Slug { get; set; }
    /// <summary>The view of the page, for its words and calendar.</summary>
    [Parameter, EditorRequired] public required View View { get; set; }
    [Inject] private Acting Acting { get; set; } = null!;
    [Inject] private CurrentPerson Current { get; set; } = null!;
    [Inject] private BriefingShares Shares { get; set; } = null!;
    [Inject] private LiveSessions Sessions { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private Words Words => View.Words;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (loaded == Slug)
            return;
        loaded = Slug;
        live = await Current.GetAsync() is { } person ? Sessions.Running(person.Account, Slug)?.Code : null;
        await TryAsync(_ => Task.CompletedTask, null);
    }

    private Task MakeAsync(ShareWish wish) => TryAsync(async command =>
    {
        var key = await Shares.MakeAsync(command, Slug, wish.Terms);
        made = (wish.Terms.Name.Trim(), Navigation.ToAbsoluteUri(Urls.SharedWith(key, Words.Language, wish.ForAudience ? live : null)).ToString());
        // The form starts anew; after a refusal it keeps what was typed.
        count++;
    }, null);

    private Task WithdrawAsync(BriefingShare link) => TryAsync(command => Shares.WithdrawAsync(command, link.Id), Words.Say("share.withdrawn", new { name = link.Name }));

    // The link is shown once and replaced by whatever is done next.
    private async Task TryAsync(Func<Command, Task> work, string? done)
    {
        (said, wrong, made) = (done, false, null);
        try
        {
            var outcome = await Acting.DoAsync(async command =>
            {
                await work(command);
                return await Shares.ListAsync(command.Account, Slug);
            });
            links = outcome.Answer ?? links;
            if (outcome.Refusal is { } refusal)
                (said, wrong) = (Words[refusal], true);
        }
        catch (BriefingRefused refused)
        {
            (said, wrong) = (string.Join(' ', refused.Problems.Select(p => Words[$"share.problem.{p.Path}.{p.Rule}"])), true);
        }
    }

    private ShareOutcome StateOf(BriefingShare link) => link.On(DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime));

    private string Days(BriefingShare link) => (link.From, link.Until) switch
    {
        (null, null) => "–",
        var (from, until) => $"{Day(from)} – {Day(until)}",
    };

    private string Day(DateOnly? day) => day is { } known ? Words.Date(FuzzyDate.On(known), View.Calendar) : "…";
}

/// <summary>What is wanted of a new link.</summary>
/// <param name="Terms">Its terms.</param>
/// <param name="ForAudience">True when it is to lead to the audience's screen of the session that runs.</param>
public sealed record ShareWish(ShareTerms Terms, bool ForAudience);
