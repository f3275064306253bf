using Dashboard.Benchmarks;
using Dashboard.Data.Editing;
using Dashboard.Data.Storage;

namespace Dashboard.Reliability.Saving;

/// <summary>
/// The program that is killed: eight writers save, change several records at once and publish, each saying <c>try</c> before and <c>ack</c>
/// after. What was tried and not acknowledged in the round before is asked for again first, under the same operation id.
/// </summary>
internal static class Writer
{
    /// <summary>Writers.</summary>
    public const int Count = 8;
    /// <summary>Records of each writer.</summary>
    public const int Own = 3;
    // The last two do something else than saving one record.
    private const int Batching = 6, PublishingOne = 7;
    private static readonly Lock Saying = new();

    /// <summary>Runs until killed.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "file", "provider", "round", "again");
        var round = options.Count("round", 0, 0, 1_000_000);
        await using var store = await Store.OpenAsync(options.Text("file", ""), Enum.Parse<StorageProvider>(options.Text("provider", "Sqlite")));
        foreach (var operation in options.Text("again", "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            await DoAsync(store, operation, await OwnAsync(store, WriterOf(operation)));
        Say("ready");
        await Task.WhenAll(Enumerable.Range(0, Count).Select(writer => Task.Run(() => WriteAsync(store, round, writer))));
        return 0;
    }

    /// <summary>Records an operation changes: none when it publishes.</summary>
    public static int Records(string operation) => WriterOf(operation) switch { PublishingOne => 0, Batching => Own, _ => 1 };

    private static int WriterOf(string operation) => int.Parse(operation.Split('-')[1], null);

    private static async Task<WorkingRecord[]> OwnAsync(Store store, int writer) => [.. (await store.SourcesAsync()).Skip(writer * Own).Take(Own)];

    private static async Task WriteAsync(Store store, int round, int writer)
    {
        var own = await OwnAsync(store, writer);
        for (var time = 0; ; time++)
            own = await DoAsync(store, FormattableString.Invariant($"{round}-{writer}-{time}"), own);
    }

    private static async Task<WorkingRecord[]> DoAsync(Store store, string operation, WorkingRecord[] own)
    {
        Say($"try {operation} .");
        var records = Records(operation);
        if (records == 0)
        {
            var (number, sha256) = await store.PublishAsync(operation);
            Say($"ack {operation} {number} {sha256} .");
            return own;
        }
        var answer = await store.SaveAsync(operation, [.. own.Take(records).Select(r => Store.Edit(r, "publisher", operation))]);
        Say(answer.Done ? $"ack {operation} ." : $"odd {operation} .");
        return [.. answer.Saved, .. own.Skip(records)];
    }

    private static void Say(string line)
    {
        // Straight to the pipe: what is said was said when the process is killed.
        lock (Saying)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
