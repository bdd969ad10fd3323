using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fremdrift.Core.Database.Migrations;

/// <summary>What the board reads: the few facts that moves made, and in the index of open duties all that says whether they were met in time.</summary>
[DbContext(typeof(FremdriftContext))]
[Migration("20261129013000_Version2Board")]
internal sealed class Version2Board : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (var statement in Indexes.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            migrationBuilder.Sql(statement);
    }

    // No prefix is looked up in an index of texts, which serves it under some collations and not under others.
    private const string Indexes =
        """
        create index fact_of_move on fact (municipality, registered) where batch like 'move-%' or batch like 'undo-%';

        drop index duty_by_open;
        create index duty_by_open on duty (municipality, open_until, opens, citizen, due, programme, rule, second, due_second, fulfilled_on, waived_on, ground_end)
        """;
}
