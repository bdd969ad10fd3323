using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fremdrift.Core.Database.Migrations;

/// <summary>
/// The first schema. Both databases read the same text: days are day numbers, moments UTC ticks, and every key begins with the
/// municipality, so that the tables can be partitioned by it.
/// </summary>
[DbContext(typeof(FremdriftContext))]
[Migration("20261122000001_Version1")]
internal sealed class Version1 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (var statement in Tables.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            migrationBuilder.Sql(statement);
    }

    private const string Tables =
        """
        create table municipality (
          municipality int not null primary key, name text not null);

        create table counter (
          municipality int not null, kind text not null, latest int not null,
          primary key (municipality, kind));

        create table team (
          municipality int not null, team int not null, name text not null, version int not null default 0,
          primary key (municipality, team));

        create table person (
          municipality int not null, person int not null, key text not null, name text not null, initials text not null, role int not null, title text null,
          team int null, phone text null, email text null, account text null, caseload_limit int null, citizen int null, left_on int null, feed text null,
          version int not null default 0,
          primary key (municipality, person));
        create unique index person_by_key on person (municipality, key);
        create unique index person_by_account on person (account);
        create unique index person_by_feed on person (feed);

        create table citizen (
          municipality int not null, citizen int not null, key text not null, name text not null, search text not null, cpr text null, born_on int null,
          case_number text null, phone text null, email text null, address text null, match_group int null, interpreter text null,
          is_protected boolean not null default false, caseworker int null, moved_on int null, moved_to text null, died_on int null,
          seq int not null default 0, version int not null default 0,
          primary key (municipality, citizen));
        create unique index citizen_by_key on citizen (municipality, key);
        create unique index citizen_by_cpr on citizen (municipality, cpr);
        create index citizen_by_case_number on citizen (municipality, case_number);
        create index citizen_by_name on citizen (municipality, name);

        create table fact (
          municipality int not null, citizen int not null, seq int not null, id text not null, type text not null, from_day int not null, to_day int not null,
          second int not null, recorded bigint not null, supersedes text null, fields text not null, registered bigint not null, person int not null, batch text null,
          primary key (municipality, citizen, seq));
        create unique index fact_by_id on fact (municipality, id);
        create index fact_by_batch on fact (municipality, batch) where batch is not null;

        create table programme_use (
          municipality int not null, programme int not null, model text not null, edition text not null, version int not null, since bigint not null,
          primary key (municipality, programme));

        create table span (
          municipality int not null, citizen int not null, number int not null, programme int not null, kind int not null, name text not null,
          from_day int not null, to_day int not null, value double precision null,
          primary key (municipality, citizen, number));
        create index span_by_name on span (municipality, kind, name, to_day, from_day, citizen);
        create index span_by_day on span (municipality, kind, to_day, from_day, citizen, name, programme, value);

        create table duty (
          municipality int not null, citizen int not null, number int not null, programme int not null, rule text not null, member text null, about text null,
          opens int not null, due int not null, open_until int not null, ground_end int not null, fulfilled_on int not null, waived_on int not null,
          counts_from int not null, second int not null, due_second int not null, fulfilled_second int not null,
          primary key (municipality, citizen, number));
        create index duty_by_open on duty (municipality, open_until, opens, citizen, due, programme, rule);

        create table entitlement (
          municipality int not null, citizen int not null, number int not null, programme int not null, rule text not null, on_day int not null,
          primary key (municipality, citizen, number));

        create table company (
          municipality int not null, company int not null, cvr text null, name text not null, search text not null, branch text null, address text null,
          phone text null, contact_name text null, contact_email text null, version int not null default 0,
          primary key (municipality, company));
        create index company_by_cvr on company (municipality, cvr);
        create index company_by_name on company (municipality, name);

        create table document (
          municipality int not null, citizen int not null, kind text not null, version int not null, content text not null,
          person int not null, written bigint not null, acknowledged bigint null, acknowledged_by text null,
          primary key (municipality, citizen, kind, version));

        create table appointment (
          municipality int not null, appointment int not null, citizen int not null, person int not null, day int not null, minute int not null, minutes int not null,
          what text not null, place text null, invite boolean not null default false, state int not null default 0, version int not null default 0,
          primary key (municipality, appointment));
        create index appointment_by_person on appointment (municipality, person, day);
        create index appointment_by_citizen on appointment (municipality, citizen, day);

        create table reminder (
          municipality int not null, reminder int not null, citizen int not null, person int not null, day int not null, text text not null, origin text null,
          done_on int null, version int not null default 0,
          primary key (municipality, reminder));
        create index reminder_by_person on reminder (municipality, person, done_on, day);
        create index reminder_by_citizen on reminder (municipality, citizen);

        create table note (
          municipality int not null, citizen int not null, note int not null, day int not null, theme text null, text text not null, person int not null,
          written bigint not null, signed bigint null, adds_to int null, version int not null default 0,
          primary key (municipality, citizen, note));

        create table phrase (
          municipality int not null, phrase int not null, person int null, title text not null, text text not null, version int not null default 0,
          primary key (municipality, phrase));

        create table saved_view (
          municipality int not null, person int not null, view int not null, page text not null, name text not null, address text not null,
          primary key (municipality, person, view));

        create table stand_in (
          municipality int not null, stand_in int not null, absent int not null, substitute int not null, from_day int not null, to_day int not null, note text null,
          primary key (municipality, stand_in));
        create index stand_in_by_substitute on stand_in (municipality, substitute, to_day);

        create table import_run (
          municipality int not null, import int not null, kind int not null, format int not null, name text not null, person int not null,
          started bigint not null, ended bigint null, state int not null, bytes bigint not null, total bigint not null default 0,
          done bigint not null default 0, taken bigint not null default 0, unchanged bigint not null default 0, refused bigint not null default 0,
          problems bigint not null default 0, claim text null, heartbeat bigint not null default 0,
          primary key (municipality, import));
        create index import_run_by_state on import_run (state);

        create table import_part (
          municipality int not null, import int not null, part int not null, bytes bytea not null,
          primary key (municipality, import, part));

        create table import_problem (
          municipality int not null, import int not null, number int not null, line bigint not null, field text null,
          what_da text not null, what_en text not null, remedy_da text not null, remedy_en text not null, is_warning int not null,
          primary key (municipality, import, number));

        create table reevaluation (
          municipality int not null primary key, person int not null, started bigint not null, ended bigint null, latest int not null default 0,
          done int not null default 0, total int not null, claim text null, heartbeat bigint not null default 0);

        create table api_key (
          municipality int not null, api_key int not null, name text not null, hash text not null, created bigint not null, used bigint null, revoked bigint null,
          primary key (municipality, api_key));
        create unique index api_key_by_hash on api_key (hash);

        create table protection_key (
          name text not null primary key, xml text not null);

        create table account (
          id text not null primary key, user_name text null, normalized_user_name text null, password_hash text null, security_stamp text null,
          concurrency_stamp text null, email text null, normalized_email text null, email_confirmed boolean not null, phone_number text null,
          phone_number_confirmed boolean not null, two_factor_enabled boolean not null, lockout_end text null, lockout_enabled boolean not null,
          access_failed_count int not null);
        create unique index account_by_name on account (normalized_user_name)
        """;
}
