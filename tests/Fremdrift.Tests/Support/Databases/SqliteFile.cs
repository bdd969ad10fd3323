using Microsoft.Data.Sqlite;

namespace Fremdrift.Tests.Support.Databases;

/// <summary>SQLite databases, each a file in a temporary folder of its own.</summary>
internal static class SqliteFile
{
    public static string NewDatabase()
    {
        var folder = Directory.CreateTempSubdirectory("fremdrift-sqlite-");
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "fremdrift.db") }.ToString();
    }

    public static void Remove(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        Directory.Delete(Path.GetDirectoryName(connection.DataSource)!, recursive: true);
    }
}
