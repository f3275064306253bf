using Dashboard.Briefings;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Dashboard.Linking;
using Dashboard.Reading;
using Dashboard.Tests.Changes;

namespace Dashboard.Tests.Briefings;

/// <summary>The briefing that is shipped, over one or two releases.</summary>
internal static class Seeded
{
    public static readonly Briefing Briefing = BriefingLoading.Seeded().Single(b => b.Slug == "reviving-ties-in-ten-minutes");

    public static KeptBriefing Kept(Briefing briefing, int version = 1) => new(briefing, version, DateTimeOffset.UnixEpoch, "Zarina", BriefingDocument.Hash(briefing));

    public static Views Views(int releases = 1) => new(releases == 1 ? TwoReleases.Store(TwoReleases.First) : TwoReleases.Store(TwoReleases.First, TwoReleases.Second));

    public static Tellings Tellings(int releases = 1) => new(Views(releases), SeedView.Figures);

    /// <summary>A view as a reader's address opens it.</summary>
    public static View View(string address)
    {
        var (path, query) = SlideAddress.Split(address);
        var view = Views().Of(path, query);
        Assert.Empty(view.Notices);
        return view;
    }
}
