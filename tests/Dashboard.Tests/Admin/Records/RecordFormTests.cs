using Bunit;
using Dashboard.Changes;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;

namespace Dashboard.Tests.Admin.Records;

public sealed class RecordFormTests
{
    private const string Claim = "cnt-2008-01";

    public static TheoryData<string> Kinds => [.. RecordShape.All.Select(shape => shape.Kind)];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_kind_has_a_control_with_a_name_for_each_of_its_fields(string kind)
    {
        await using var page = await FormPage.OpenedAsync();
        var slug = (await page.Copy.ReadAsync()).Records.Keys.First(key => key.Kind == kind).Slug;
        foreach (var language in Words.Languages)
        {
            var form = await page.FormAsync(kind, slug, language);
            foreach (var field in RecordShape.Find(kind)!.Fields.Skip(1))
                Assert.NotEmpty(form.FindAll($"[data-field^='{field.Name}']"));
            var controls = form.FindAll("input:not([type=radio]), textarea, select");
            Assert.NotEmpty(controls);
            Assert.All(controls, control =>
            {
                var name = form.FindAll($"label[for='{control.Id}']");
                Assert.Single(name);
                Assert.NotEmpty(name[0].TextContent.Trim());
                Assert.Single(form.FindAll($"#{control.GetAttribute("aria-describedby")}"));
            });
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_field_has_a_name_in_words(string kind)
    {
        var view = SeedView.View();
        foreach (var name in RecordShape.Find(kind)!.Fields.SelectMany(Names).Where(name => name.Length > 0))
            Assert.NotEqual(name, FieldWords.Name(view, name));

        static IEnumerable<string> Names(FieldShape field) => [field.Name, .. field.Parts.SelectMany(Names)];
    }

    [Fact]
    public async Task A_record_is_opened_for_reading_and_edited_after_asking()
    {
        await using var page = await FormPage.OpenedAsync();
        var form = await page.FormAsync("claims", Claim, edit: false);
        Assert.Empty(form.FindAll("input, textarea, select, [data-testid=save]"));
        await form.Find("[data-testid=edit]").ClickAsync();
        Assert.Equal("3", form.Find("#f-value").GetAttribute("value"));
        Assert.NotEmpty(form.FindAll("[data-testid=save]"));
    }

    [Fact]
    public async Task A_field_says_what_is_wrong_when_it_was_left_and_not_before()
    {
        await using var page = await FormPage.OpenedAsync();
        var form = await page.FormAsync("claims", Claim);
        await form.Find("#f-value").InputAsync("three");
        Assert.Empty(form.FindAll("[data-field=value] .msg"));
        await form.Find("#f-value").BlurAsync();
        Assert.Contains("three", form.Find("[data-field=value] .msg").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", form.Find("#f-value").GetAttribute("aria-invalid"));
        Assert.Empty(form.FindAll("[data-field=date] .msg"));
    }

    [Fact]
    public async Task Saving_bad_input_saves_nothing_keeps_the_text_and_lists_the_fields()
    {
        await using var page = await FormPage.OpenedAsync();
        var before = await page.Store.EverythingAsync();
        var form = await page.FormAsync("claims", Claim);
        await form.Find("#f-date").InputAsync("yesterday");
        await form.Find("[data-testid=save]").ClickAsync();
        var link = form.Find("[data-testid=summary] a");
        Assert.Equal("f-date", link.GetAttribute("data-focuses"));
        Assert.Equal("yesterday", form.Find("#f-date").GetAttribute("value"));
        Assert.Equal(before, await page.Store.EverythingAsync());
    }

    [Fact]
    public async Task Another_published_figure_asks_for_a_reason_and_keeps_it_in_the_revision()
    {
        await using var page = await FormPage.OpenedAsync();
        var form = await page.FormAsync("claims", Claim);
        await form.Find("#f-value").InputAsync("4");
        await form.Find("#f-value").BlurAsync();
        await form.Find("[data-testid=save]").ClickAsync();
        Assert.Equal("f-why", form.Find("[data-testid=summary] a").GetAttribute("data-focuses"));
        await form.Find("#f-why").InputAsync("Counted again.");
        await form.Find("[data-testid=save]").ClickAsync();
        form.WaitForElement("[data-testid=said]");
        Assert.Contains("\"value\":4", (await page.Copy.ReadAsync()).Records[new("claims", Claim)].Body, StringComparison.Ordinal);
        await using var context = page.Store.Context();
        Assert.Equal("Counted again.", context.Revisions.OrderByDescending(r => r.Id).First().Reason);
    }

    [Fact]
    public async Task Who_lost_the_role_saves_nothing_and_is_told()
    {
        await using var page = await FormPage.OpenedAsync(Role.Reader);
        var form = await page.FormAsync("claims", Claim);
        await form.Find("#f-note").InputAsync("Mine");
        await form.Find("[data-testid=save]").ClickAsync();
        Assert.Contains("role", form.WaitForElement("[data-testid=said]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mine", (await page.Copy.ReadAsync()).Records[new("claims", Claim)].Body, StringComparison.Ordinal);
        Assert.Equal("Mine", form.Find("#f-note").TextContent + form.Find("#f-note").GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_typed_is_a_draft_soon_and_comes_back()
    {
        await using var page = await FormPage.OpenedAsync();
        var form = await page.FormAsync("claims", Claim);
        await form.Find("#f-note").InputAsync("Half a thought");
        await form.Find("#f-why").InputAsync("Half a reason");
        form.WaitForState(() => page.Drafts.FindAsync(page.Account, "claims", Claim).GetAwaiter().GetResult() is not null, TimeSpan.FromSeconds(5));
        var again = await page.FormAsync("claims", Claim, edit: false);
        Assert.Equal("Half a thought", again.Find("#f-note").GetAttribute("value"));
        Assert.Equal("Half a reason", again.Find("#f-why").GetAttribute("value"));
        Assert.NotEmpty(again.FindAll("[data-testid=said]"));
    }

    [Fact]
    public async Task A_discarded_draft_can_be_taken_back()
    {
        await using var page = await FormPage.OpenedAsync();
        var form = await page.FormAsync("claims", Claim);
        await form.Find("#f-note").InputAsync("Half a thought");
        await form.Find("#f-note").BlurAsync();
        await form.Find("[data-testid=discard-sure]").ClickAsync();
        Assert.Null(await page.Drafts.FindAsync(page.Account, "claims", Claim));
        await form.WaitForElement("[data-testid=undo-discard]").ClickAsync();
        Assert.Equal("Half a thought", form.Find("#f-note").GetAttribute("value"));
        Assert.NotNull(await page.Drafts.FindAsync(page.Account, "claims", Claim));
    }

    [Fact]
    public async Task Changes_of_different_fields_are_brought_together_and_told()
    {
        await using var page = await FormPage.OpenedAsync();
        var form = await page.FormAsync("claims", Claim);
        await form.Find("#f-note").InputAsync("Mine");
        await page.SaveAsAnotherAsync("claims", Claim, body => body.Replace("\"standing\":\"reported\"", "\"standing\":\"official\"", StringComparison.Ordinal));
        await form.Find("[data-testid=save]").ClickAsync();
        form.WaitForAssertion(() => Assert.Contains("Standing", form.Find("[data-testid=said]").TextContent, StringComparison.Ordinal));
        var body = (await page.Copy.ReadAsync()).Records[new("claims", Claim)].Body;
        Assert.Contains("official", body, StringComparison.Ordinal);
        Assert.Contains("Mine", body, StringComparison.Ordinal);
    }

    [Theory, InlineData("mine", "Mine"), InlineData("theirs", "Theirs")]
    public async Task A_conflict_is_decided_by_a_person_field_by_field(string choice, string kept)
    {
        await using var page = await FormPage.OpenedAsync();
        var form = await page.FormAsync("claims", Claim);
        await form.Find("#f-note").InputAsync("Mine");
        await page.SaveAsAnotherAsync("claims", Claim, body => body.Replace("\"standing\":\"reported\"", "\"standing\":\"reported\",\"note\":\"Theirs\"", StringComparison.Ordinal));
        await form.Find("[data-testid=save]").ClickAsync();
        Assert.Contains("Daler", form.WaitForElement("[data-testid=conflict]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Theirs", (await page.Copy.ReadAsync()).Records[new("claims", Claim)].Body, StringComparison.Ordinal);
        await form.Find("[data-testid=decide]").ClickAsync();
        Assert.NotEmpty(form.FindAll("[data-testid=conflict] .msg.error"));
        await form.Find($"[data-testid=conflict] input[value={choice}]").ChangeAsync(choice);
        await form.Find("[data-testid=decide]").ClickAsync();
        form.WaitForState(() => form.FindAll("[data-testid=conflict]").Count == 0);
        Assert.Contains($"\"note\":\"{kept}\"", (await page.Copy.ReadAsync()).Records[new("claims", Claim)].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_adopted_claim_names_who_decided_and_asks_for_a_reason()
    {
        await using var page = await FormPage.OpenedAsync();
        var subject = SeedView.Dataset.Subjects.First(s => s.Adopted is not null && SeedView.Index.ClaimsOn(s.Slug).Count() > 1);
        var other = SeedView.Index.ClaimsOn(subject.Slug).First(c => c.Slug != subject.Adopted);
        var form = await page.FormAsync("subjects", subject.Slug);
        await form.Find($"#f-adopted-{other.Slug}").ChangeAsync(other.Slug);
        Assert.Equal("Zarina", form.Find("#f-decidedBy").GetAttribute("value"));
        await form.Find("[data-testid=save]").ClickAsync();
        Assert.Equal("f-why", form.Find("[data-testid=summary] a").GetAttribute("data-focuses"));
    }
}
