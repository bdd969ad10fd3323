using Fremdrift.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddFremdrift();
var app = builder.Build();
await app.PrepareDatabase();
app.UseFremdrift();
await app.RunAsync();

/// <summary>The web application; tests start it through this.</summary>
public partial class Program;
