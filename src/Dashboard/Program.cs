using Dashboard.Access;
using Dashboard.Admin;
using Dashboard.Admin.Backup;
using Dashboard.App;
using Dashboard.Briefings;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Storage;
using Dashboard.Telemetry;

if (StoreCommands.IsOne(args))
    return await StoreCommands.RunAsync(args);

var builder = WebApplication.CreateBuilder(args);
builder.AddWebDefaults();
builder.Services.AddDashboardStorage(builder.Configuration, builder.Environment);
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddDashboardHealth();
builder.Services.AddDashboardTelemetry(builder.Configuration);
builder.Services.AddCharts();
builder.Services.AddDataEndpoints(builder.Configuration);
builder.Services.AddPages();
builder.Services.AddBriefings();
builder.Services.AddAdmin();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseRateLimiter();
app.UseCircuitLimit();
app.UseNotFoundPage();
app.UseAccess();
app.UseAntiforgery();
app.MapHealth();
app.MapDataEndpoints();
app.MapAccess();
app.MapAdmin();
app.MapBackup();
app.MapBriefings();
app.MapPages();
return await app.RunPreparedAsync();
