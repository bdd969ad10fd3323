using Xunit;

namespace Fremdrift.EndToEnd.Support;

/// <summary>
/// One application with its demo municipality, shared by the tests that say <c>[Collection(DemoApp.Name)]</c> and take a
/// <see cref="DemoApp"/>. What such a test changes, the others see.
/// </summary>
public sealed class DemoApp : IAsyncLifetime
{
    public const string Name = "demo";

    internal App App { get; private set; } = null!;

    public Task InitializeAsync()
    {
        App = App.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await App.DisposeAsync();
}

[CollectionDefinition(DemoApp.Name)]
public sealed class DemoAppCollection : ICollectionFixture<DemoApp>;
