using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Fremdrift.Core.Access;
using Fremdrift.Core.Administration.Keys;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fremdrift.EndToEnd.Api;

/// <summary>Another system, with a key of a municipality that runs one programme.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private readonly App _app;

    private Caller(App app) => _app = app;

    public HttpClient Http { get; } = new();

    public Actor Actor { get; } = Actor.System(7);

    public T Get<T>() where T : notnull => _app.Services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public static async Task<Caller> Begin(string database, string model, string edition)
    {
        var caller = new Caller(App.Start(database, ("Demo", "false")));
        caller.Http.BaseAddress = caller._app.Address;
        var context = caller.Get<FremdriftContext>();
        context.Municipalities.Add(new Municipality { Number = 7, Name = "Prøveby" });
        context.Municipalities.Add(new Municipality { Number = 8, Name = "Naboby" });
        context.ProgrammesInUse.Add(new ProgrammeUse { Municipality = 7, Programme = 1, Model = model, Edition = edition, Version = 1, Since = 0 });
        context.ProgrammesInUse.Add(new ProgrammeUse { Municipality = 8, Programme = 1, Model = model, Edition = edition, Version = 1, Since = 0 });
        await context.SaveChangesAsync();
        caller.Use((await caller.Get<ApiKeys>().Create(caller.Actor, "Fagsystem")).Key);
        return caller;
    }

    public void Use(string? key) => Http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);

    public async Task<(int Status, JsonNode Body)> Post(string body, string type = "application/jsonl")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        // What is refused for its size is refused before it is sent.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/facts") { Content = content, Headers = { ExpectContinue = body.Length > 1_000_000 } };
        return await Read(await Http.SendAsync(request));
    }

    public async Task<(int Status, JsonNode Body)> Ask(string address) => await Read(await Http.GetAsync(address));

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_app.Errors.All);
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task<(int Status, JsonNode Body)> Read(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(answer.IsSuccessStatusCode ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
        }
    }
}
