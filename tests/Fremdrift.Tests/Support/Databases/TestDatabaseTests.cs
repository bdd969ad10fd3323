using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Fremdrift.Tests.Support.Databases;

public sealed class TestDatabaseTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public void Database_Written_KeepsWhatWasWritten(string kind)
    {
        using var database = TestDatabase.Create(kind);

        Run(database, "create table word (text varchar(20) not null)");
        Run(database, "insert into word values ('rødgrød')");

        Assert.Equal("rødgrød", Run(database, "select text from word"));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public void Databases_OfTwoTests_KnowNothingOfEachOther(string kind)
    {
        using var one = TestDatabase.Create(kind);
        using var other = TestDatabase.Create(kind);

        Run(one, "create table word (text varchar(20) not null)");

        Assert.ThrowsAny<DbException>(() => Run(other, "select text from word"));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public void Databases_AskedForAtOnce_AreEachOthersEqual(string kind)
    {
        var counts = Enumerable.Range(0, 8).AsParallel().Select(_ =>
        {
            using var database = TestDatabase.Create(kind);
            Run(database, "create table word (text varchar(20) not null)");
            return Convert.ToInt64(Run(database, "select count(*) from word"), System.Globalization.CultureInfo.InvariantCulture);
        });

        Assert.All(counts, count => Assert.Equal(0, count));
    }

    [Fact]
    public void Sqlite_Disposed_LeavesNoFile()
    {
        var database = TestDatabase.Create(TestDatabases.Sqlite);
        Run(database, "create table word (text varchar(20) not null)");
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        Assert.True(File.Exists(file));

        database.Dispose();

        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
    }

    [Fact]
    public void Postgres_Disposed_LeavesNoDatabase()
    {
        var database = TestDatabase.Create(TestDatabases.Postgres);
        Run(database, "create table word (text varchar(20) not null)");

        database.Dispose();

        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, Assert.Throws<PostgresException>(() => Run(database, "select 1")).SqlState);
    }

    private static object? Run(TestDatabase database, string sql)
    {
        using DbConnection connection = database.Kind is TestDatabases.Sqlite
            ? new SqliteConnection(database.ConnectionString)
            : new NpgsqlConnection(database.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
