using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Admin.Records;

/// <summary>The browser's side of a form: what is typed stays there until the server has said that it has it.</summary>
/// <param name="js">The browser.</param>
/// <param name="account">Who types.</param>
/// <param name="draft">Kind and slug of the draft.</param>
internal sealed class FormGuard(IJSRuntime js, string account, RecordKey draft) : IAsyncDisposable
{
    // A form has far fewer fields; more than that was made by somebody else.
    private const int MostTexts = 400;

    private IJSObjectReference? module;

    /// <summary>What the browser had left.</summary>
    /// <param name="Offset">What its clock is ahead of UTC.</param>
    /// <param name="Base">Order of the server's draft it was typed after.</param>
    /// <param name="At">When the last of it was typed.</param>
    /// <param name="Texts">The texts by path.</param>
    public sealed record Left(TimeSpan Offset, long Base, DateTimeOffset At, IReadOnlyDictionary<string, string> Texts)
    {
        /// <summary>True when it was typed after what the server has.</summary>
        public bool IsNewerThan(Draft? draft) => Texts.Count > 0 && (draft is null || draft.Sequence <= Base || At >= draft.SavedAt);
    }

    /// <summary>Starts guarding and tells what was left from before.</summary>
    public async Task<Left> StartAsync(ElementReference root, long sequence)
    {
        try
        {
            module = await js.InvokeAsync<IJSObjectReference>("import", "./Admin/Records/RecordForm.razor.js");
            var found = await module.InvokeAsync<Found?>("start", root, account, draft.Kind, draft.Slug, sequence);
            Dictionary<string, string> texts = [];
            foreach (var path in (found?.Paths ?? []).Take(MostTexts))
                texts[path] = await module.InvokeAsync<string?>("text", path) ?? "";
            var at = found is { At: > 0 and < 253402300799999 } ? DateTimeOffset.FromUnixTimeMilliseconds((long)found.At) : default;
            return new(TimeSpan.FromMinutes(Math.Clamp(found?.Offset ?? 0, -900, 900)), (long)(found?.Base ?? 0), at, texts);
        }
        catch (JSDisconnectedException)
        {
            return new(default, 0, default, new Dictionary<string, string>());
        }
    }

    /// <summary>The server has these texts.</summary>
    public Task KeptAsync(IReadOnlyDictionary<string, string> texts, long sequence) => DoAsync("kept", texts, sequence);
    /// <summary>Nothing waits any more.</summary>
    public Task ClearAsync() => DoAsync("clear");
    /// <summary>Puts the focus into a field.</summary>
    public Task FocusAsync(string id) => DoAsync("focus", id);
    /// <summary>Opens a question.</summary>
    public Task AskAsync(string id) => DoAsync("ask", id);
    /// <summary>Closes a question.</summary>
    public Task CloseAsync(string id) => DoAsync("close", id);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await DoAsync("stop");
        if (module is null)
            return;
        try
        {
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }

    private async Task DoAsync(string name, params object?[] arguments)
    {
        try
        {
            if (module is not null)
                await module.InvokeVoidAsync(name, arguments);
        }
        catch (Exception away) when (away is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is away; it keeps what it has and tells it when it is back.
        }
    }

    private sealed record Found(double Offset, double Base, double At, string[] Paths);
}
