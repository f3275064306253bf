using Dashboard.Briefings.Editing;
using Dashboard.Data.Briefings;

namespace Dashboard.Briefings.Capturing;

/// <content>Adding, and taking it back.</content>
public sealed partial class AddToBriefing
{
    private async Task AddAsync()
    {
        refusal = null;
        var before = choice.Slug.Length == 0 ? null : Store.Find(choice.Slug);
        var briefing = before?.Briefing ?? Copies.New(string.IsNullOrWhiteSpace(choice.Title) ? Words["briefings.untitled"] : choice.Title, Words.Language, Store, choice.Marking);
        var key = choice.Replaces ?? briefing.FreeKey(choice.Chart.Length > 0 ? choice.Chart : Data.Provenance.Kebab<SlideTemplate>.Of(choice.Template));
        var made = choice.Replaces is { } replaced ? briefing.Change(replaced, slide => Capture.Onto(View, choice.What, slide)) : briefing.Insert(Capture.New(View, choice.What, key), choice.After);
        try
        {
            var outcome = await Acting.DoAsync(command => Store.SaveAsync(command, made, before?.Version ?? 0));
            refusal = outcome.Refusal is { } why ? Words[why] : null;
            if (outcome.Answer is not null)
            {
                done = new(Words.Say(choice.Replaces is null ? "capture.done" : "capture.replaced", new { n = made.PlaceOf(key) + 1, title = made.Title.In(Words.Language) }), made.Slug, key, before);
                await TellAsync("added", made.Slug);
            }
        }
        catch (BriefingRefused refused)
        {
            refusal = Words[$"briefing.problem.{refused.Problems[0].Rule}"];
        }
        catch (BriefingMoved)
        {
            // Somebody stored a moment ago: the same click again adds to what is stored now.
            refusal = Words["capture.moved"];
        }
    }

    // What was added is taken out again, and nothing else: who worked on the briefing since keeps their work.
    private async Task UndoAsync()
    {
        if (done is not { } added || Store.Find(added.Slug) is not { } now)
            return;
        try
        {
            var outcome = added.Before is null
                ? await Acting.DoAsync(command => Store.ArchiveAsync(command, added.Slug, true))
                : await Acting.DoAsync(command => Store.SaveAsync(command, added.Before.Briefing.Find(added.Key) is { } old ? now.Briefing.Change(added.Key, _ => old) : now.Briefing.Remove(added.Key), now.Version));
            (done, refusal) = outcome.Refusal is { } why ? (done, Words[why]) : (null, null);
        }
        catch (BriefingMoved)
        {
            refusal = Words["capture.moved"];
        }
    }

    private sealed record Added(string Text, string Slug, string Key, KeptBriefing? Before);
}
