using System.CommandLine;
using System.Data.Common;
using Fremdrift.Core.Administration;
using Fremdrift.Core.Database;

namespace Fremdrift.Cli.Commands;

/// <summary><c>fremdrift municipality add</c>: a municipality with its first administrator.</summary>
internal static class MunicipalityAddCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "What the municipality is called." };
        var administrator = new Option<string>("--administrator") { Description = "The user name of its first administrator.", Required = true };
        var database = new Option<string>("--database") { Description = "The database, as the application has it: \"Data Source=file\" or \"Host=…;Database=…\".", Required = true };
        var command = new Command("add", "Add a municipality with its first administrator, and print the password to sign in with.") { name, administrator, database };
        command.SetAction((parsed, _) => Run(parsed.GetRequiredValue(name), parsed.GetRequiredValue(administrator), parsed.GetRequiredValue(database)));
        return command;
    }

    private static async Task<int> Run(string name, string administrator, string database)
    {
        try
        {
            await using var store = Store.Of(database);
            await MigrateStore.Run(store);
            switch (await new AddMunicipality(store).Run(name, administrator))
            {
                case AddedMunicipality.Added added:
                    Console.Out.WriteLine($"{name.Trim()} is municipality {added.Number}.");
                    Console.Out.WriteLine($"Sign in as {administrator.Trim()} with the password {added.Password}");
                    Console.Out.WriteLine("It is shown this once only.");
                    return ExitCode.Success;
                case AddedMunicipality.Refused refused:
                    throw new Refusal(refused.Why.English);
                default:
                    return ExitCode.Unusable;
            }
        }
        catch (ArgumentException)
        {
            throw new Refusal("--database: write \"Data Source=file\" for SQLite or \"Host=…;Database=…\" for PostgreSQL");
        }
        catch (DbException error)
        {
            throw new Refusal($"--database: it cannot be used ({error.GetType().Name}); is the address right, and does the user have access?");
        }
    }
}
