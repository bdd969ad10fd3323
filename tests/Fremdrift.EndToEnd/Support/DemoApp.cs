using Xunit;

namespace Fremdrift.EndToEnd.Support;

/// <summary>
/// One application with its demo municipality, shared by the tests that say <c>[Collection(DemoApp.Name)]</c> (or
/// <see cref="Second"/>, another application that is tested beside it) and take a <see cref="DemoApp"/>. What such a test changes,
/// the others see.
/// </summary>
public sealed class DemoApp : IAsyncLifetime
{
    public const string Name = "demo";

    public const string Second = "demo, the second";

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

[CollectionDefinition(DemoApp.Second)]
public sealed class SecondDemoAppCollection : ICollectionFixture<DemoApp>;
