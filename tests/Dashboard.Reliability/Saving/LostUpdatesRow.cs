using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Dashboard.Benchmarks;
using Dashboard.Data.Editing;

namespace Dashboard.Reliability.Saving;

/// <summary><c>lost-updates</c>: many people change one record at once; every change that was acknowledged is in it, and who was too late is told.</summary>
internal static class LostUpdatesRow
{
    private const int Writers = 16, Saves = 50;
    private static readonly SemaphoreSlim Unchecked = new(1, 1);

    /// <summary>Runs and prints; answers how many figures are not as promised.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "small", "runs", "no-version-check");
        var runs = options.Count("runs", options.Has("small") ? 200 : 10_000, 1, 1_000_000);
        var check = !options.Has("no-version-check");
        var folder = Directory.CreateTempSubdirectory("dashboard-lost-");
        var file = Path.Combine(folder.FullName, "store.db");
        var report = new Report(FormattableString.Invariant($"lost updates: {Writers} writers × {Saves} saves of one record, {runs:N0} random runs against a model{(check ? "" : ", version check removed")}"));
        await using (var store = await Store.OpenAsync(file))
        {
            await CountAsync(store, file, check, report);
            Compare(store, file, check, runs, report);
        }
        folder.Delete(recursive: true);
        report.Print();
        return report.Failed;
    }

    // Every second writer counts up in another field: those must be brought together without a question.
    private static async Task CountAsync(Store store, string file, bool check, Report report)
    {
        var start = (await store.SourcesAsync())[0];
        var slug = start.Slug;
        start = (await store.SaveAsync("zero", new RecordEdit("sources", slug, Store.With(Store.With(start.Body, "publisher", "0"), "title", "0"), start.Version))).Saved[0];
        int told = 0, merged = 0, wrong = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var field = writer % 2 == 0 ? "publisher" : "title";
            var mine = start;
            for (var save = 0; save < Saves;)
            {
                // Signed: two who make the very same change are of one mind, and that is no conflict.
                var next = FormattableString.Invariant($"{Number(mine.Body, field) + 1} by {writer}");
                var wanted = Store.With(mine.Body, field, next);
                var answer = await SaveAsync(store, file, check, mine, wanted);
                if (answer.Done)
                {
                    Interlocked.Add(ref merged, answer.Merged.Count);
                    (mine, save) = (answer.Saved[0], save + 1);
                    continue;
                }
                Interlocked.Increment(ref told);
                // The question goes to who asked, names that field and holds both values.
                var conflict = answer.Conflicts[0];
                if (check && (conflict.Fields is not [var one] || one.Field != field || (string?)one.Mine != next))
                    Interlocked.Increment(ref wrong);
                mine = conflict.Now!;
            }
        })));
        var now = (string)Sql.One(file, "SELECT Body FROM Records WHERE Kind = 'sources' AND Slug = $slug", ("$slug", slug))!;
        var lost = Writers * Saves - Number(now, "publisher") - Number(now, "title");
        report.Add("acknowledged saves", Writers * Saves, "saves");
        report.Add("lost", Math.Abs(lost), "saves", 0);
        report.Add("conflicts told and answered by the one who was too late", told, "conflicts");
        report.Add("of them told with another field or value than that person's", wrong, "conflicts", 0);
        report.Add("fields of others merged without a question", merged, "fields");
        report.Note("took", FormattableString.Invariant($"{watch.Elapsed.TotalSeconds:0.0} s"));
    }

    private static void Compare(Store store, string file, bool check, int runs, Report report)
    {
        // So many that no two are equal: the same change made twice is one change.
        var word = Gen.Int[0, int.MaxValue];
        GenOperation<Shared, Model>[] operations =
        [
            word.Operation<Shared, Model>((shared, w) => shared.Append("publisher", w), (model, w) => model.Publisher += Word(w)),
            word.Operation<Shared, Model>((shared, w) => shared.Append("title", w), (model, w) => model.Title += Word(w)),
        ];
        var failure = "";
        var watch = Stopwatch.StartNew();
        try
        {
            Gen.Int.Select(_ => (new Shared(store, file, check), new Model())).SampleParallel(operations,
                (shared, model) => shared.Now() == (model.Publisher, model.Title), iter: runs, maxSequentialOperations: 2, maxParallelOperations: 4, replay: 1);
        }
        catch (CsCheckException found)
        {
            failure = found.Message.ReplaceLineEndings(" ");
        }
        report.Add("random runs that no order of the commands explains", failure.Length == 0 ? 0 : 1, "runs", 0);
        report.Note(failure.Length == 0 ? "took" : "the shortest", failure.Length == 0 ? FormattableString.Invariant($"{watch.Elapsed.TotalSeconds:0.0} s") : failure[..Math.Min(160, failure.Length)]);
    }

    // Without the check every save is taken as if it were made of the record as it is now.
    private static async Task<EditAnswer> SaveAsync(Store store, string file, bool check, WorkingRecord mine, string wanted)
    {
        var operation = Guid.NewGuid().ToString("N");
        if (check)
            return await store.SaveAsync(operation, new RecordEdit("sources", mine.Slug, wanted, mine.Version) { BaseBody = mine.Body });
        await Unchecked.WaitAsync();
        try
        {
            var version = (long)Sql.One(file, "SELECT Version FROM Records WHERE Kind = 'sources' AND Slug = $slug", ("$slug", mine.Slug))!;
            return await store.SaveAsync(operation, new RecordEdit("sources", mine.Slug, wanted, version));
        }
        finally
        {
            Unchecked.Release();
        }
    }

    private static string Word(int number) => FormattableString.Invariant($" {number}");

    private static int Number(string body, string field) => int.Parse(((string)JsonNode.Parse(body)![field]!).Split(' ')[0], CultureInfo.InvariantCulture);

    private sealed class Model
    {
        public string Publisher { get; set; } = "-";
        public string Title { get; set; } = "-";
    }

    // A record that several people have open; made with the first command, since most are only made to be compared.
    private sealed class Shared
    {
        private readonly Store store;
        private readonly string file;
        private readonly bool check;
        private readonly Lazy<WorkingRecord> made;

        public Shared(Store store, string file, bool check)
        {
            (this.store, this.file, this.check) = (store, file, check);
            made = new(() =>
            {
                var slug = $"shared-{Guid.NewGuid():N}";
                var body = new JsonObject { ["slug"] = slug, ["title"] = "-", ["publisher"] = "-" }.ToJsonString();
                var answer = store.SaveAsync(slug, new RecordEdit("sources", slug, body, 0)).GetAwaiter().GetResult();
                return answer.Done ? answer.Saved[0] : throw new InvalidOperationException(answer.Problems[0].ToString());
            });
        }

        public void Append(string field, int word)
        {
            // Everybody begins with the record as it was opened, so that all but the first come too late.
            var mine = made.Value;
            while (true)
            {
                var wanted = Store.With(mine.Body, field, (string)JsonNode.Parse(mine.Body)![field]! + Word(word));
                var answer = SaveAsync(store, file, check, mine, wanted).GetAwaiter().GetResult();
                if (answer.Done)
                    return;
                mine = answer.Conflicts[0].Now!;
            }
        }

        public (string Publisher, string Title) Now()
        {
            if (!made.IsValueCreated)
                return ("-", "-");
            var body = JsonNode.Parse((string)Sql.One(file, "SELECT Body FROM Records WHERE Slug = $slug", ("$slug", made.Value.Slug))!)!;
            return ((string)body["publisher"]!, (string)body["title"]!);
        }
    }
}
