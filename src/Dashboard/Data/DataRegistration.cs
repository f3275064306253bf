using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dashboard.Data;

/// <summary>Registers what the data endpoints need: their description, problem answers and the rate limit.</summary>
public static class DataRegistration
{
    /// <summary>Adds it; the setting <c>Api:RequestsPerMinute</c> (default 600) is the limit per address.</summary>
    public static IServiceCollection AddDataEndpoints(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddProblemDetails();
        services.AddApiRateLimit(configuration);
        // The description is drawn from these rules: numbers are numbers there, as they are in the documents.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        return services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new()
                {
                    Title = "Iran–Tajikistan relations: the published data",
                    Version = "v1",
                    Description = "Read-only. Every figure is a claim with its source; releases never change. Errors are application/problem+json.",
                };
                document.Servers = [];
                return Task.CompletedTask;
            });
            options.AddSchemaTransformer((schema, context, _) =>
            {
                Spell(schema, context.JsonTypeInfo.Type);
                return Task.CompletedTask;
            });
        });
    }

    // Words and dates are written by converters, which a schema cannot see through.
    private static void Spell(OpenApiSchema schema, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(FuzzyDate))
        {
            schema.Type = JsonSchemaType.String;
            schema.Description = "EDTF: 2025-01-16, 2025-01, 2025, 2025-01-15/2025-01-17, XXXX for unknown.";
        }
        else if (type.IsEnum && typeof(Kebab<>).MakeGenericType(type).GetProperty("Words")!.GetValue(null) is IEnumerable<string> words)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))];
        }
    }
}
