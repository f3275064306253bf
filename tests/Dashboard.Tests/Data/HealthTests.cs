namespace Dashboard.Tests.Data;

public sealed class HealthTests
{
    [Fact]
    public async Task The_app_is_alive_and_ready_and_stays_so_when_the_database_is_gone()
    {
        await using var app = new TestApp();
        Assert.Equal("healthy", (string?)(await app.JsonAsync("/health/live"))["status"]);
        Assert.Equal("healthy", (string?)(await app.JsonAsync("/health/ready"))["status"]);

        File.Delete(app.Database);

        Assert.Equal("degraded", (string?)(await app.JsonAsync("/health/ready"))["status"]);
        Assert.Equal(3, (int)(await app.JsonAsync("/api/v1/claims.json"))["count"]!);
        Assert.False(File.Exists(app.Database));
    }
}
