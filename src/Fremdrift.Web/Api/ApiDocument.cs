using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Fremdrift.Web.Api;

/// <summary>What /openapi/v1.json says beside what the endpoints themselves say.</summary>
internal static class ApiDocument
{
    private const string Scheme = "key";

    public static void AddApi(this IServiceCollection services)
    {
        // A number is a number, and never a text that looks like one; so says the document too.
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddOpenApi(Describe);
    }

    private static void Describe(OpenApiOptions options)
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
    }

    /// <summary>The object of the interchange: it is written as bytes, so no type of C# describes it.</summary>
    public static Task DescribeEvaluation(OpenApiOperation operation)
    {
        var stretch = Members(("from", Text("The first day, as yyyy-MM-dd.")), ("to", TextOrNull("The last day, as yyyy-MM-dd; null while it goes on.")));
        operation.Responses!["200"].Content!["application/json"].Schema = Members(
            ("citizen", Text("The sender's key for the citizen.")),
            ("model", Text("The programme's name.")),
            ("asOf", Text("The last day that counted.")),
            ("targetGroups", List("The target groups the citizen is or was in.", ("group", Text("Which.")), stretch)),
            ("phases", List("The phases the citizen is or was in.", ("phase", Text("Which.")), stretch)),
            ("obligations", List(
                "What is or was owed.", ("rule", Text("Which rule.")), Members(
                    ("opens", Text("From when it may be met.")), ("due", Text("By when.")), ("status", Text("How it stands.")),
                    ("fulfilledOn", Text("When it was met.")), ("job", Text("Of which job, where it is of one."))))),
            ("entitlements", List("What the citizen has become entitled to.", ("rule", Text("Which rule.")), Members(("on", Text("Since when."))))));
        return Task.CompletedTask;
    }

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
            Description = "A JSON array of facts, one fact as a JSON object, JSON Lines (one fact a line), or CSV with the same names as columns. At most 20 MB.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = fact } },
                ["application/x-ndjson"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                ["application/jsonl"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                ["text/csv"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };
        return Task.CompletedTask;
    }

    private static OpenApiSchema Members(params (string Name, OpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Name, IOpenApiSchema (member) => member.Schema, StringComparer.Ordinal),
        AdditionalPropertiesAllowed = true,
    };

    private static OpenApiSchema List(string description, (string Name, OpenApiSchema Schema) name, OpenApiSchema others)
    {
        var item = Members([name, .. others.Properties!.Select(other => (other.Key, (OpenApiSchema)other.Value))]);
        return new OpenApiSchema { Type = JsonSchemaType.Array, Description = description, Items = item };
    }

    private static OpenApiSchema TextOrNull(string description) => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = description };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
