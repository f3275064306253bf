using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Storage;
using Dashboard.Telemetry;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDashboardStorage(builder.Configuration, builder.Environment);
builder.Services.AddDashboardHealth();
builder.Services.AddDashboardTelemetry(builder.Configuration);
builder.Services.AddCharts();
builder.Services.AddDataEndpoints(builder.Configuration);

var app = builder.Build();
app.UseSecurityHeaders();
app.UseRateLimiter();
app.MapHealth();
app.MapDataEndpoints();
return await app.RunPreparedAsync();
