using Fremdrift.Core.Registers;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fremdrift.Core.Database.Migrations;

/// <summary>What lists read and moves remember: times of day in the index of open duties, caseworkers, and what was handed over with a case.</summary>
[DbContext(typeof(FremdriftContext))]
[Migration("20261128221500_Version2Lists")]
internal sealed class Version2Lists : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (var statement in Tables.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            migrationBuilder.Sql(statement);
        // Names are searched in without accents.
        var folded = Searchable.Accented.Zip(Searchable.Plain).Aggregate("search", (text, pair) => $"replace({text}, '{pair.First}', '{pair.Second}')");
        migrationBuilder.Sql($"update citizen set search = {folded} where search <> {folded}");
    }

    private const string Tables =
        """
        drop index duty_by_open;
        create index duty_by_open on duty (municipality, open_until, opens, citizen, due, programme, rule, second, due_second);

        create index citizen_by_caseworker on citizen (municipality, caseworker) where caseworker is not null;

        alter table appointment add column origin text null;
        create index appointment_by_origin on appointment (municipality, origin) where origin is not null;

        create table handed_over (
          municipality int not null, batch text not null, kind int not null, number int not null, citizen int not null, person int not null, receiver int not null,
          primary key (municipality, batch, kind, number))
        """;
}
