using System.Net;
using Dashboard.Tests.Data;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dashboard.Tests.Access;

public sealed class ProviderTests
{
    [Fact]
    public async Task With_a_provider_its_button_leads_there_and_the_policy_lets_the_form_go()
    {
        await using var app = new TestApp { Settings = { ["Access:Oidc:Authority"] = "https://id.example.org/house", ["Access:Oidc:ClientId"] = "dashboard", ["Access:Oidc:ClientSecret"] = "secret" } };
        // What the provider would tell about itself.
        app.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get("provider").ConfigurationManager =
            new Microsoft.IdentityModel.Protocols.StaticConfigurationManager<OpenIdConnectConfiguration>(new() { Issuer = "https://id.example.org/house", AuthorizationEndpoint = "https://id.example.org/house/authorize" });
        using var visitor = new Visitor(app);
        using var page = await visitor.GetAsync("/sign-in");
        Assert.Contains("form-action 'self' https://id.example.org;", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("id.example.org", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var answer = await visitor.SendAsync("/sign-in", "/access/oidc?return=%2Ftrade");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("https://id.example.org/house/authorize?client_id=dashboard", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains("code_challenge=", answer.Headers.Location!.Query, StringComparison.Ordinal);
        // Who only walks to where one comes back is not let in.
        using var back = await visitor.GetAsync("/access/provider");
        Assert.Equal("/sign-in?error=provider", back.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Without_one_there_is_no_way_there()
    {
        await using var app = new TestApp();
        using var visitor = new Visitor(app);
        Assert.DoesNotContain("/access/oidc", await visitor.ReadAsync("/sign-in"), StringComparison.Ordinal);
        Assert.InRange((int)(await visitor.SendAsync("/sign-in", "/access/oidc")).StatusCode, 400, 499);
    }
}
