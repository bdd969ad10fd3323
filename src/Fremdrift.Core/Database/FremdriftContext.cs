using System.Text;
using Fremdrift.Core.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fremdrift.Core.Database;

/// <summary>The registers as objects. Facts, results and lists are read and written by hand (<see cref="Session"/>).</summary>
public sealed class FremdriftContext(Store store) : DbContext
{
    private readonly Session? _session;

    /// <summary>The registers as part of something larger: what is saved stands when the session is committed.</summary>
    internal FremdriftContext(Session session)
        : this(session.Store)
    {
        _session = session;
        Database.UseTransaction(session.Transaction);
    }

    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Citizen> Citizens => Set<Citizen>();

    public DbSet<Company> Companies => Set<Company>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Phrase> Phrases => Set<Phrase>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<StandIn> StandIns => Set<StandIn>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<ProgrammeUse> ProgrammesInUse => Set<ProgrammeUse>();

    /// <summary>The next number of a kind in a municipality, from 1.</summary>
    public async Task<int> NextNumber(int municipality, string kind)
    {
        await using var session = await store.Begin();
        var number = await session.NextNumber(municipality, kind);
        await session.Commit();
        return number;
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        if (_session is not null && store.IsPostgres) optionsBuilder.UseNpgsql(_session.Connection);
        else if (_session is not null) optionsBuilder.UseSqlite(_session.Connection);
        else if (store.IsPostgres) optionsBuilder.UseNpgsql(store.Postgres!);
        else optionsBuilder.UseSqlite(store.ConnectionString);
        // The migrations are written by hand, so there is no snapshot to compare the model with.
        optionsBuilder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<Municipality>().HasKey(row => row.Number);
        modelBuilder.Entity<Municipality>().Property(row => row.Number).HasColumnName("municipality").ValueGeneratedNever();
        modelBuilder.Entity<Team>().HasKey(row => new { row.Municipality, row.Number });
        modelBuilder.Entity<Person>().HasKey(row => new { row.Municipality, row.Number });
        modelBuilder.Entity<Citizen>().HasKey(row => new { row.Municipality, row.Number });
        modelBuilder.Entity<Company>().HasKey(row => new { row.Municipality, row.Number });
        modelBuilder.Entity<Document>().HasKey(row => new { row.Municipality, row.Citizen, row.Kind, row.Version });
        modelBuilder.Entity<Appointment>().HasKey(row => new { row.Municipality, row.Number });
        modelBuilder.Entity<Reminder>().HasKey(row => new { row.Municipality, row.Number });
        modelBuilder.Entity<Note>().HasKey(row => new { row.Municipality, row.Citizen, row.Number });
        modelBuilder.Entity<Phrase>().HasKey(row => new { row.Municipality, row.Number });
        modelBuilder.Entity<SavedView>().HasKey(row => new { row.Municipality, row.Person, row.Number });
        modelBuilder.Entity<StandIn>().HasKey(row => new { row.Municipality, row.Number });
        modelBuilder.Entity<ApiKey>().HasKey(row => new { row.Municipality, row.Number });
        modelBuilder.Entity<ProtectionKey>().HasKey(row => row.Name);
        modelBuilder.Entity<ProgrammeUse>().HasKey(row => new { row.Municipality, row.Programme });
        NameTables(modelBuilder);
    }

    /// <summary>Tables and columns are named as in the migrations: CaseNumber is case_number, and a table's own number bears its name.</summary>
    private static void NameTables(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            var table = Snake(entity.ClrType.Name);
            entity.SetTableName(table);
            foreach (var property in entity.GetProperties())
            {
                property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
                if (property.Name is "Number") property.SetColumnName(NumberColumn(table));
                else property.SetColumnName(Snake(property.Name));
                if (property.Name is "Version" && !property.IsPrimaryKey() && entity.ClrType != typeof(ProgrammeUse)) property.IsConcurrencyToken = true;
            }
        }
    }

    private static string NumberColumn(string table) => table switch
    {
        "saved_view" => "view",
        _ => table,
    };

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
