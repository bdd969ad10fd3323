using Microsoft.OpenApi;

namespace Fremdrift.Web.Api;

/// <summary>What /openapi/v1.json says beside what the endpoints themselves say.</summary>
internal static class ApiDocument
{
    private const string Scheme = "key";

    public static void AddApi(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Fremdrift",
                Version = "v1",
                Description = "Facts in, results out. Every call carries a key that an administrator has issued; it belongs to one municipality. Whatever is sent twice changes nothing. "
                    + "Errors are application/problem+json and hold nothing about anybody.",
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The key from the administration's page of access keys." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
            return Task.CompletedTask;
        });
    });

    /// <summary>The facts that are sent: no type of C# is bound, so the body is described here.</summary>
    public static Task DescribeFacts(OpenApiOperation operation)
    {
        var fact = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "A fact: id, citizen, type, recorded, and the fields of its type.",
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["id"] = Text("Unique for the sender. The same id with the same content changes nothing; with other content it is refused."),
                ["citizen"] = Text("The sender's key for the citizen. Never a CPR number."),
                ["type"] = Text("The type of fact, such as contact or flexjob."),
                ["recorded"] = Text("When it was recorded: ISO 8601 with offset."),
                ["supersedes"] = Text("The id of the fact it corrects or, for a retraction, takes back."),
            },
            Required = new HashSet<string>(StringComparer.Ordinal) { "id", "citizen", "type", "recorded" },
            AdditionalPropertiesAllowed = true,
        };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "A JSON array of facts, JSON Lines (one fact a line), or CSV with the same names as columns. At most 20 MB.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = fact } },
                ["application/jsonl"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                ["text/csv"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };
        return Task.CompletedTask;
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
