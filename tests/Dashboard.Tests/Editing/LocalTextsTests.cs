using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Editing;

public sealed class LocalTextsTests : TempFolder
{
    [Theory]
    [InlineData("Trade was US$483.9 m in 2025", "تجارت در ۲۰۲۵، ۴۸۳٫۹ میلیون دلار بود", "")]
    [InlineData("Trade was US$483.9 m in 2025", "تجارت در ۲۰۲۵، ۴۸۴ میلیون دلار بود", "483.9")]
    [InlineData("1,234 tonnes", "1 234 тонна", "")]
    [InlineData("1,234.5 tonnes", "1 234,5 тонна", "")]
    [InlineData("22 and 22", "22", "22")]
    [InlineData("two documents", "۲ سند", "")]
    public void Numbers_of_the_English_text_are_looked_for_in_any_digits(string english, string translation, string missing) =>
        Assert.Equal(missing, string.Join(' ', LocalTexts.MissingNumbers(english, translation)));

    [Fact]
    public void Every_text_in_three_languages_is_found_and_can_be_entered()
    {
        foreach (var body in RecordBodies.Of(EmbeddedSeed.Read()))
        {
            var record = new WorkingRecord(body.Kind, body.Slug, body.Body, 1, false, 0);
            var draft = RecordDraft.OfBody(RecordShape.Find(body.Kind)!, body.Slug, body.Body);
            Assert.All(LocalTexts.Of(record), text => Assert.Equal(text.Fa, LocalTexts.EntryOf(draft, text.Path, "fa")!.Text));
        }
    }

    [Fact]
    public async Task A_translation_is_outdated_from_the_change_of_the_English_text_until_it_is_changed_or_confirmed()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var (editor, copy, desk) = (await store.AccountAsync(Role.Editor), store.Get<WorkingCopy>(), store.Get<Translations>());
        var key = new RecordKey("sectors", "energy");

        await TypeAsync("en", "Power");
        Assert.Equal([("sectors", "energy", "name", "fa"), ("sectors", "energy", "name", "tg")], (await desk.OutdatedAsync(editor)).Order());
        await TypeAsync("fa", "نیرو");
        Assert.Equal([("sectors", "energy", "name", "tg")], await desk.OutdatedAsync(editor));
        Assert.True(await desk.ConfirmAsync(Command.New(editor), LocalTexts.Of((await copy.ReadAsync()).Records[key]).First(), "tg"));
        Assert.Empty(await desk.OutdatedAsync(editor));

        async Task TypeAsync(string language, string text)
        {
            var record = (await copy.ReadAsync()).Records[key];
            var draft = RecordDraft.OfBody(RecordShape.Find("sectors")!, key.Slug, record.Body);
            draft["name"][language].Text = text;
            Assert.True((await copy.ApplyAsync(Command.New(editor), [new(key.Kind, key.Slug, draft.Read().Body, record.Version)])).Done);
        }
    }
}
