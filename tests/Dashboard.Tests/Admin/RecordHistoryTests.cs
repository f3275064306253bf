using Bunit;
using Dashboard.Access;
using Dashboard.Admin;
using Dashboard.Admin.History;
using Dashboard.Changes;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Admin;

public sealed class RecordHistoryTests : TempFolder
{
    [Fact]
    public async Task Persian_editors_read_what_changed_in_their_words_and_digits_and_bring_the_old_value_back()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var (copy, editor) = (store.Get<WorkingCopy>(), await store.AccountAsync(Role.Editor));
        var before = (await copy.ReadAsync()).Records.Values.First(r => r.Kind == "claims" && r.Body.Contains("\"value\":17", StringComparison.Ordinal));
        await ChangeAsync(copy, editor, before, "value", "16");

        using var page = PageOf(store, editor);
        var history = page.Render<RecordHistory>(p => p.Add(h => h.View, SeedView.View("lang=fa")).Add(h => h.Kind, before.Kind).Add(h => h.Slug, before.Slug));
        history.WaitForAssertion(() => Assert.Equal(2, history.FindAll("[data-point]").Count));
        var value = history.Find("[data-what=changed] [data-field=value]");
        Assert.Equal(("۱۷", "۱۶"), (value.QuerySelector("del")!.TextContent, value.QuerySelector("ins")!.TextContent));
        Assert.Equal("مقدار", history.Find("[data-what=changed] dt").TextContent);
        Assert.Contains("نسخهٔ", history.Find("[data-what=published] .when").TextContent, StringComparison.Ordinal);

        history.Find("[data-what=published] [data-act=restore]").Click();
        history.Find(".restore").Submit();
        Assert.Contains(SeedView.View("lang=fa").Words["history.why-missing"], history.Markup, StringComparison.Ordinal);
        history.Find(".restore input").Input("شمارش رسمی");
        history.Find(".restore").Submit();
        history.WaitForAssertion(() => Assert.Equal(3, history.FindAll("[data-point]").Count));
        Assert.Equal(before.Body, (await copy.ReadAsync()).Records[new(before.Kind, before.Slug)].Body);
        Assert.NotNull(page.Services.GetRequiredService<Undoing>().Offered);
        Assert.Equal("شمارش رسمی", (await store.Get<Revisions>().ListAsync(editor, new() { Kind = before.Kind, Slug = before.Slug }))[0].Reason);
    }

    [Fact]
    public async Task An_archived_record_comes_back_and_any_two_states_are_compared()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var (copy, editor) = (store.Get<WorkingCopy>(), await store.AccountAsync(Role.Editor));
        var before = (await copy.ReadAsync()).Records.Values.First(r => r.Kind == "sources");
        await ChangeAsync(copy, editor, before, "publisher", "First");
        await ChangeAsync(copy, editor, (await copy.ReadAsync()).Records[new(before.Kind, before.Slug)], "publisher", "Second");
        await copy.ApplyAsync(Command.New(editor, "Away"), [new(before.Kind, before.Slug, null, 3) { Archived = true }], TrailWord.Archived);

        using var page = PageOf(store, editor);
        var history = page.Render<RecordHistory>(p => p.Add(h => h.View, SeedView.View()).Add(h => h.Kind, before.Kind).Add(h => h.Slug, before.Slug));
        history.WaitForAssertion(() => Assert.Equal(["archived", "changed", "changed", "published"], history.FindAll("[data-point]").Select(p => p.GetAttribute("data-what"))));
        var (second, first) = (history.FindAll("[data-what=changed]")[0].GetAttribute("data-point")!, history.FindAll("[data-what=changed]")[1].GetAttribute("data-point")!);
        history.Find("[data-act=compare-two]").Click();
        history.Find("[data-side=from]").Change(first);
        history.Find("[data-side=to]").Change(second);
        Assert.Equal("First becomes Second", string.Join(' ', history.Find("[data-testid=compared] [data-field=publisher]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

        history.Find($"[data-point={second}] [data-act=restore]").Click();
        history.Find(".restore input").Input("Needed");
        history.Find(".restore").Submit();
        history.WaitForAssertion(() => Assert.Equal("came-back", history.Find("[data-point]").GetAttribute("data-what")));
        Assert.False((await copy.ReadAsync()).Records[new(before.Kind, before.Slug)].Archived);
    }

    [Fact]
    public async Task Who_is_no_editor_any_more_reads_nothing()
    {
        await using var store = await TestStore.StartedAsync(Database);
        using var page = PageOf(store, await store.AccountAsync(Role.Reader));
        var history = page.Render<RecordHistory>(p => p.Add(h => h.View, SeedView.View()).Add(h => h.Kind, "sources").Add(h => h.Slug, SmallDataset.Make().Sources[0].Slug));
        history.WaitForAssertion(() => Assert.Equal(Words.For("en")["admin.refused.role"], history.Find("[role=alert]").TextContent));
        Assert.Empty(history.FindAll("[data-point]"));
    }

    [Fact]
    public void Every_field_of_every_kind_has_a_name_in_words()
    {
        var view = SeedView.View();
        static IEnumerable<FieldShape> All(FieldShape field) => [field, .. field.Parts.SelectMany(All)];
        Assert.Empty(RecordShape.All.SelectMany(s => s.Fields).SelectMany(All).Select(f => f.Name).Where(n => n.Length > 0 && FieldWords.Name(view, n) == n).Distinct());
    }

    [Fact]
    public void Rows_of_the_file_hold_no_cell_that_runs_as_a_formula()
    {
        var hostile = new Revision(1, "sources", "=cmd", """{"slug":"a","title":"@SUM(A1)"}""", """{"slug":"a","title":"=HYPERLINK(\"x\")"}""", "+Zarina", DateTimeOffset.UnixEpoch, "-1+2", null);
        var file = System.Text.Encoding.UTF8.GetString(Dashboard.Data.Csv.Write(HistoryRow.Columns, HistoryRow.Of(hostile)));
        Assert.Equal("1,1970-01-01T00:00:00Z,'+Zarina,sources,'=cmd,changed,title,'@SUM(A1),\"'=HYPERLINK(\"\"x\"\")\",'-1+2,", file.Split('\n')[1].Trim());
    }

    private static Page PageOf(TestStore store, string account)
    {
        var page = new Page();
        page.Services.AddSingleton<AuthenticationStateProvider>(new SignedIn(account, Role.Editor));
        page.Services.AddScoped<CurrentPerson>().AddScoped<Acting>().AddScoped<Undoing>();
        page.Services.AddSingleton(store.Get<Revisions>()).AddSingleton(store.Get<WorkingCopy>()).AddSingleton(store.Store);
        return page;
    }

    private static async Task ChangeAsync(WorkingCopy copy, string editor, WorkingRecord record, string field, string value)
    {
        var draft = RecordDraft.OfBody(RecordShape.Find(record.Kind)!, record.Slug, record.Body);
        draft[field].Text = value;
        Assert.True((await copy.ApplyAsync(Command.New(editor, "Test"), [new(record.Kind, record.Slug, draft.Read().Body, record.Version)])).Done);
    }
}
