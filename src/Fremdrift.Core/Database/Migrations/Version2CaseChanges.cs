using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fremdrift.Core.Database.Migrations;

/// <summary>
/// Notes which cases have changed, so that whoever keeps cases in memory reads those alone anew. Whatever changes what lists show of a
/// case also writes its row in "citizen", and the database itself makes the note: no operation can forget to.
/// </summary>
[DbContext(typeof(FremdriftContext))]
[Migration("20261128220000_Version2CaseChanges")]
internal sealed class Version2CaseChanges : Migration
{
    private const string Table =
        """
        create table case_change (
          municipality int not null, citizen int not null, stamp bigint not null,
          primary key (municipality, citizen));
        create index case_change_by_stamp on case_change (municipality, stamp);
        """;

    // The stamp is the number of the transaction: whoever remembers the lowest one still under way has missed none below it.
    private const string Postgres =
        """
        create function note_case_change() returns trigger language plpgsql as $note$
        begin
          insert into case_change (municipality, citizen, stamp)
          select municipality, citizen, pg_current_xact_id()::text::bigint from changed
          on conflict (municipality, citizen) do update set stamp = excluded.stamp;
          return null;
        end $note$;
        create trigger citizen_added after insert on citizen referencing new table as changed for each statement execute function note_case_change();
        create trigger citizen_changed after update on citizen referencing new table as changed for each statement execute function note_case_change();
        """;

    // One writes at a time, so that stamps are committed in their order.
    private const string Sqlite =
        """
        create trigger citizen_added after insert on citizen begin
          insert into case_change (municipality, citizen, stamp)
          values (new.municipality, new.citizen, (select coalesce(max(stamp), 0) + 1 from case_change where municipality = new.municipality))
          on conflict (municipality, citizen) do update set stamp = excluded.stamp;
        end;
        create trigger citizen_changed after update on citizen begin
          insert into case_change (municipality, citizen, stamp)
          values (new.municipality, new.citizen, (select coalesce(max(stamp), 0) + 1 from case_change where municipality = new.municipality))
          on conflict (municipality, citizen) do update set stamp = excluded.stamp;
        end;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(Table);
        migrationBuilder.Sql(migrationBuilder.ActiveProvider?.Contains("Npgsql", StringComparison.Ordinal) is true ? Postgres : Sqlite);
    }
}
