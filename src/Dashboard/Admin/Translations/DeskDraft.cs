using System.Text.Json;
using Dashboard.Admin.Records;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Admin.Translations;

/// <summary>What is typed at the translation desk and not saved: one draft on the server, and in the browser what has not arrived there.</summary>
/// <param name="acting">Who types.</param>
/// <param name="drafts">Where it is kept.</param>
internal sealed class DeskDraft(Acting acting, Drafts drafts) : IAsyncDisposable
{
    /// <summary>The key of the draft; no record has it.</summary>
    public static readonly RecordKey Key = new("translations", "desk");

    private static readonly TimeSpan Waits = TimeSpan.FromMilliseconds(800);

    private readonly Dictionary<string, string> unsent = [];
    private Dictionary<string, string> texts = [];
    private Draft? found;
    private FormGuard? guard;
    private CancellationTokenSource? typing;
    private long sequence;

    /// <summary>The texts by row and language: <c>visits/2025-01/title/fa</c>.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;
    /// <summary>When the server kept them.</summary>
    public DateTimeOffset? SavedAt { get; private set; }
    /// <summary>Key of the words that say why they could not be kept, or null.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Takes up what the server has.</summary>
    public async Task FindAsync()
    {
        found = (await acting.DoAsync(command => drafts.FindAsync(command.Account, Key.Kind, Key.Slug))).Answer;
        if (found is not null)
            (texts, sequence, SavedAt) = (Read(found.Texts), found.Sequence, found.SavedAt);
    }

    /// <summary>Starts the guard of the browser and takes up what only it had; true when there was something.</summary>
    /// <param name="js">The browser.</param>
    /// <param name="account">Who types.</param>
    /// <param name="root">What the texts are in.</param>
    /// <param name="was">The text of the working copy for a row and language, or null for what is no such place.</param>
    public async Task<bool> StartAsync(IJSRuntime js, string account, ElementReference root, Func<string, string?> was)
    {
        guard = new(js, account, Key);
        var left = await guard.StartAsync(root, sequence);
        if (!left.IsNewerThan(found))
            return false;
        foreach (var (place, text) in left.Texts)
            if (was(place) is { } before)
                Type(place, text, before);
        return true;
    }

    /// <summary>Takes a text as typed; one that is as it was is none.</summary>
    public void Type(string place, string text, string was)
    {
        if (text == was)
            texts.Remove(place);
        else
            texts[place] = text;
        unsent[place] = text;
    }

    /// <summary>Keeps it on the server soon; false when something was typed meanwhile that will be kept instead.</summary>
    public async Task<bool> PauseAsync()
    {
        typing?.Cancel();
        var mine = (typing = new()).Token;
        await Task.Delay(Waits, CancellationToken.None);
        return !mine.IsCancellationRequested;
    }

    /// <summary>Keeps it on the server now.</summary>
    public async Task KeepAsync()
    {
        var (sent, all) = (new Dictionary<string, string>(unsent), JsonSerializer.Serialize(texts, DatasetDocument.Json));
        var outcome = await acting.DoAsync(command => drafts.SaveAsync(command.Account, new(Key.Kind, Key.Slug, all, 0, null, ++sequence, default)));
        if ((Refusal = outcome.Refusal) is not null)
            return;
        SavedAt = outcome.Answer;
        foreach (var (place, text) in sent)
            if (unsent.GetValueOrDefault(place) == text)
                unsent.Remove(place);
        if (guard is not null)
            await guard.KeptAsync(sent, sequence);
    }

    /// <summary>It was saved.</summary>
    public async Task EndAsync()
    {
        typing?.Cancel();
        texts = [];
        unsent.Clear();
        (SavedAt, Refusal) = (null, null);
        if (guard is not null)
            await guard.ClearAsync();
    }

    /// <summary>Throws it away.</summary>
    public async Task DiscardAsync()
    {
        await EndAsync();
        Refusal = (await acting.DoAsync(async command => { await drafts.DiscardAsync(command.Account, Key.Kind, Key.Slug); return true; })).Refusal;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        typing?.Cancel();
        if (guard is not null)
            await guard.DisposeAsync();
    }

    private static Dictionary<string, string> Read(string texts)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(texts) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
