using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fremdrift.Core.Database.Migrations;

/// <summary>How an appointment is held, its letter and reminder, and times offered to citizens.</summary>
[DbContext(typeof(FremdriftContext))]
[Migration("20261128221000_Version2Desk")]
internal sealed class Version2Desk : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (var statement in Changes.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            migrationBuilder.Sql(statement);
    }

    private const string Changes =
        """
        alter table appointment add column channel text not null default 'meeting';
        alter table appointment add column printed_on int null;
        alter table appointment add column reminded_on int null;

        create table offer (
          municipality int not null, offer int not null, citizen int not null, person int not null, minutes int not null, what text not null, place text null,
          channel text not null, made_on int not null, state int not null, appointment int null, by_citizen boolean not null default false, chosen_on int null, seen_on int null,
          primary key (municipality, offer));
        create index offer_by_person on offer (municipality, person, state);
        create index offer_by_citizen on offer (municipality, citizen, state);

        create table offered_time (
          municipality int not null, offer int not null, day int not null, minute int not null,
          primary key (municipality, offer, day, minute));
        """;
}
