using Dashboard.Reading;

namespace Dashboard.Tests.Changes;

public sealed class LastVisitTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_first_visit_has_none_before_it() => Assert.Null(LastVisit.Read(null, 3, Monday).Before);

    [Fact]
    public void What_is_new_stays_new_until_the_visit_is_over()
    {
        var first = LastVisit.Read(null, 1, Monday);
        var back = LastVisit.Read(first.Next, 2, Monday.AddDays(3));
        var nextPage = LastVisit.Read(back.Next, 2, Monday.AddDays(3).AddMinutes(20));
        var later = LastVisit.Read(nextPage.Next, 2, Monday.AddDays(4));

        Assert.Equal(new LastVisit(1, new(2026, 3, 2)), back.Before);
        Assert.Equal(back.Before, nextPage.Before);
        Assert.Equal(new LastVisit(2, new(2026, 3, 5)), later.Before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("-1.2.3.4")]
    [InlineData("9.739000.9.100")]
    [InlineData("1.99999999.1.100")]
    [InlineData("1.1.1.99999999999999999999")]
    [InlineData("<script>")]
    public void A_cookie_that_is_not_ours_is_a_first_visit(string cookie) => Assert.Null(LastVisit.Read(cookie, 3, Monday).Before);

    [Fact]
    public void The_circuit_reads_what_the_first_answer_wrote()
    {
        var visit = new LastVisit(4, new(2026, 3, 2));

        Assert.Equal(visit, LastVisit.Parse(visit.ToString()));
        Assert.Null(LastVisit.Parse(""));
    }
}
