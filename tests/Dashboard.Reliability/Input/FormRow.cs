using System.Text.Json;
using Dashboard.Benchmarks;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Reliability.Saving;

namespace Dashboard.Reliability.Input;

/// <summary><c>form</c>: every field of every kind with every text of <see cref="Boundary"/>, sent to the server's side past the browser.</summary>
internal static class FormRow
{
    private const int Together = 500;

    /// <summary>Runs and prints; answers how many figures are not as promised.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "small", "inputs", "no-validation");
        var inputs = options.Count("inputs", options.Has("small") ? 2_000 : 20_000, 1, 10_000_000);
        var folder = Directory.CreateTempSubdirectory("dashboard-form-");
        var file = Path.Combine(folder.FullName, "store.db");
        var told = new Told();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await using (var store = await Store.OpenAsync(file, seed: EmbeddedSeed.Read))
        {
            var records = (await store.Copy.ReadAsync()).Records.Values.GroupBy(r => r.Kind).SelectMany(g => g.OrderByDescending(r => r.Body.Length).ThenBy(r => r.Slug, StringComparer.Ordinal).Take(2)).ToList();
            List<FormCase> cases = [.. from record in records from field in FormCase.FieldsOf(record) from text in Boundary.Texts.Append(records[0].Slug) select new FormCase(record, field.Field, field.Path, text)];
            // A part of them is every nth, so that no kind and no text is left out; more than all is all.
            cases = [.. cases.Where((_, place) => cases.Count <= inputs || (long)place * inputs / cases.Count != (long)(place - 1) * inputs / cases.Count)];
            var done = 0;
            foreach (var @case in cases)
            {
                await TryAsync(store, file, @case, byForm: true, options.Has("no-validation"), told);
                await TryAsync(store, file, @case, byForm: false, options.Has("no-validation"), told);
                if (++done % Together == 0 || done == cases.Count)
                    await WholeAsync(store, told);
            }
        }
        folder.Delete(recursive: true);
        return told.Print(FormattableString.Invariant($"forms: {told.Tried:N0} inputs past the browser in {watch.Elapsed.TotalSeconds:0} s{(options.Has("no-validation") ? ", written without asking the server" : "")}"));
    }

    private static async Task TryAsync(Store store, string file, FormCase @case, bool byForm, bool past, Told told)
    {
        try
        {
            if ((byForm ? @case.AsForm() : @case.AsJson()) is not { } body)
            {
                if (byForm)
                    told.Refuse(@case, byForm);
                return;
            }
            if (past)
            {
                Sql.Rows(file, "UPDATE Records SET Body = $body, Version = Version + 1 WHERE Kind = $kind AND Slug = $slug", ("$body", body), ("$kind", @case.Record.Kind), ("$slug", @case.Record.Slug));
                told.Take(@case, body, byForm);
                return;
            }
            var version = (long)Sql.One(file, "SELECT Version FROM Records WHERE Kind = $kind AND Slug = $slug", ("$kind", @case.Record.Kind), ("$slug", @case.Record.Slug))!;
            var answer = await store.SaveAsync(Guid.NewGuid().ToString("N"), new RecordEdit(@case.Record.Kind, @case.Record.Slug, body, version));
            if (answer.Done)
                told.Take(@case, (string)Sql.One(file, "SELECT Body FROM Records WHERE Kind = $kind AND Slug = $slug", ("$kind", @case.Record.Kind), ("$slug", @case.Record.Slug))!, byForm);
            else
                told.Refuse(@case, byForm);
        }
#pragma warning disable CA1031 // Whatever is thrown is what this looks for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            told.Throw(@case, failure);
        }
    }

    // What was kept so far, together: it can be read, checked and published, or the rules tell why not.
    private static async Task WholeAsync(Store store, Told told)
    {
        try
        {
            var dataset = (await store.Copy.ReadAsync()).Dataset;
            _ = DatasetValidation.Check(dataset);
            var bytes = DatasetDocument.Write(dataset);
            told.Publish(DatasetDocument.Write(DatasetDocument.Read(bytes)).AsSpan().SequenceEqual(bytes), "the document reads back as another");
            var (_, hash) = await store.PublishAsync(Guid.NewGuid().ToString("N"));
            told.Publish(hash.Length == 64, "published without a hash");
        }
#pragma warning disable CA1031 // Whatever is thrown is what this looks for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            told.Publish(false, failure is JsonException ? failure.Message : failure.ToString());
        }
    }
}
