using System.Text.Json.Nodes;
using LiveBattle.Contracts;
using Microsoft.OpenApi;

namespace LiveBattle.Server.Hosting;

/// <summary>
/// What <c>/openapi/v1.json</c> says of an endpoint. Endpoints read their addresses and bodies themselves, so that every
/// problem is told at once; so they also say here what they read.
/// </summary>
public static class ApiDescription
{
    private const string ProblemType = "application/problem+json";
    private const string Version = "v1";

    // What every endpoint may answer: wrong, not there, too many, our mistake, not now.
    private static readonly int[] Refusals =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status429TooManyRequests,
        StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable,
    ];

    /// <summary>Makes the description part of the server.</summary>
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Version, options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "LiveBattle",
                Version = Version,
                Description = "Simulated live battles: a simulation, not affiliated with any platform. Money is integer micro-dollars, points and coins are integers, seeds are decimal strings.",
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (object part in context.Description.ActionDescriptor.EndpointMetadata)
                (part as IPart)?.Describe(operation);
            return Task.CompletedTask;
        });
    });

    /// <summary>Says what an endpoint is for and what it answers.</summary>
    /// <param name="summary">A line.</param>
    /// <param name="answer">What a call that went well brings; null for nothing.</param>
    /// <param name="status">Of such a call.</param>
    /// <param name="type">Its media type.</param>
    public static RouteHandlerBuilder Answers(
        this RouteHandlerBuilder endpoint, string summary, Type? answer, int status = StatusCodes.Status200OK, string type = "application/json")
    {
        endpoint.WithSummary(summary);
        endpoint.Produces(status, answer, answer is null ? null : type);
        foreach (int refusal in Refusals)
            endpoint.Refuses(refusal);
        return endpoint;
    }

    /// <summary>Says with which status else an endpoint may refuse.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, int status) =>
        endpoint.Produces<ProblemView>(status, ProblemType);

    /// <summary>Says that a parameter may stand in the address.</summary>
    public static RouteHandlerBuilder Query(this RouteHandlerBuilder endpoint, string name, string meaning) =>
        endpoint.WithMetadata(new QueryPart(name, meaning));

    /// <summary>Says that the bearer of the battle's host token may do this.</summary>
    public static RouteHandlerBuilder ForHosts(this RouteHandlerBuilder endpoint) => endpoint
        .Refuses(StatusCodes.Status401Unauthorized)
        .WithMetadata(new HeaderPart("Authorization", "Bearer and the hostToken that the battle's creation answered."));

    /// <summary>Says what the body is, by an example.</summary>
    /// <param name="example">JSON.</param>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, string meaning, string example) =>
        endpoint.WithMetadata(new BodyPart(meaning, example));

    private interface IPart
    {
        void Describe(OpenApiOperation operation);
    }

    private static void AddText(OpenApiOperation operation, ParameterLocation place, string name, string meaning, bool isRequired)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = place,
            Description = meaning,
            Required = isRequired,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    private sealed record QueryPart(string Name, string Meaning) : IPart
    {
        public void Describe(OpenApiOperation operation) => AddText(operation, ParameterLocation.Query, Name, Meaning, isRequired: false);
    }

    private sealed record HeaderPart(string Name, string Meaning) : IPart
    {
        public void Describe(OpenApiOperation operation) => AddText(operation, ParameterLocation.Header, Name, Meaning, isRequired: true);
    }

    private sealed record BodyPart(string Meaning, string Example) : IPart
    {
        public void Describe(OpenApiOperation operation) => operation.RequestBody = new OpenApiRequestBody
        {
            Description = Meaning,
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.Object },
                    Example = JsonNode.Parse(Example),
                },
            },
        };
    }
}
