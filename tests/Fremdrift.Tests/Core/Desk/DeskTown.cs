using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Database;
using Fremdrift.Core.Desk;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Core.Cases;
using Xunit;

namespace Fremdrift.Tests.Core.Desk;

/// <summary>A municipality with two brokers, a leader and three citizens, on Wednesday 18 November 2026 at nine.</summary>
internal sealed class DeskTown : IAsyncDisposable
{
    public static readonly int Today = Day.Of(2026, 11, 18);

    private readonly TestMunicipality _municipality;

    private DeskTown(TestMunicipality municipality) => _municipality = municipality;

    public Store Store => _municipality.Store;

    public TimeProvider Time { get; } = new Clock();

    public Actor Mette { get; } = new(1, 1, "meka", "Mette Kaas", Role.Broker, 1);

    public Actor Ole { get; } = new(1, 2, "olbo", "Ole Bo", Role.Broker, 1);

    public Actor Leader { get; } = new(1, 3, "lele", "Lene Leth", Role.TeamLeader, 1);

    public Actor Agency { get; } = new(1, 4, "star", "Styrelsen", Role.Agency, null);

    /// <summary>Anna herself.</summary>
    public Actor Anna { get; } = new(1, 5, "borger", "Anna Hjelm Jensen", Role.Citizen, null);

    public ReopenAppointment Reopen => new(Store, _municipality.Programmes, Time);

    public RegisterNoShow NoShow => new(Store, _municipality.Programmes, Time);

    public static async Task<DeskTown> Create(string kind)
    {
        var town = new DeskTown(await TestMunicipality.Create(kind));
        await using var context = new FremdriftContext(town.Store);
        foreach (var actor in new[] { town.Mette, town.Ole, town.Leader, town.Agency, town.Anna })
        {
            context.People.Add(new Person
            {
                Municipality = 1, Number = actor.Person, Key = actor.Key, Name = actor.Name, Initials = actor.Key, Role = actor.Role, Team = actor.Team, Account = actor.Key,
                Citizen = actor == town.Anna ? 1 : null,
            });
        }

        context.Citizens.Add(Citizen(1, "anna", "Anna Hjelm Jensen"));
        context.Citizens.Add(Citizen(2, "bent", "Bent Skovgaard", isProtected: true));
        context.Citizens.Add(Citizen(3, "carl", "Carl Vinther", diedOn: Today - 10));
        await context.SaveChangesAsync();
        return town;
    }

    public AppointmentForm Form(string day = "18-11-2026", string time = "13.30", string minutes = "30") => new()
    {
        Person = "1", What = "Samtale om jobmål med Anna Jensen", Day = day, Time = time, Minutes = minutes, Place = "Lokale 2", Invite = true,
    };

    /// <summary>Books what is nothing odd about; its number.</summary>
    public async Task<int> Book(string citizen = "anna", AppointmentForm? form = null) =>
        Assert.IsType<DeskResult.Saved>(await new BookAppointment(Store, Time).Run(Mette, citizen, form ?? Form(), anyway: false)).Number;

    public async Task<AppointmentRow> Appointment(int number) => (await new ReadCalendar(Store, Time).One(Mette, number))!;

    public async Task Register(string citizen, string line, Actor? by = null) =>
        Assert.IsType<RegisterResult.Registered>(await new RegisterFacts(Store, _municipality.Programmes, Time).Run(by ?? Mette, new RegisterInput(citizen, Encoding.UTF8.GetBytes(line), null)));

    public Task Assign(string citizen, string broker) => Register(
        citizen, $$"""{"id":"broker-{{citizen}}","citizen":"{{citizen}}","type":"broker","broker":"{{broker}}","from":"2026-01-05","recorded":"2026-01-05T10:00:00+01:00"}""", Leader);

    /// <summary>Writes a version of Min Plan that says a goal.</summary>
    public async Task WritePlan(string citizen, string goal, int basedOn)
    {
        var (content, _) = DocumentContent.Read(DocumentForm.Of(DocumentForm.MinPlan), new Dictionary<string, string>(StringComparer.Ordinal) { ["jobGoal"] = goal }, DocumentContent.Empty);
        Assert.IsType<SaveDocumentResult.Saved>(
            await new SaveDocument(Store, new RegisterFacts(Store, _municipality.Programmes, Time), Time).Run(Mette, new SaveDocumentInput(citizen, DocumentForm.MinPlan, basedOn, content, Today, false)));
    }

    public async Task<CaseFile> Case(string citizen, Actor? by = null) => (await CaseFile.Load(Store, _municipality.Programmes, by ?? Mette, citizen, Today))!;

    public ValueTask DisposeAsync() => _municipality.DisposeAsync();

    private static Citizen Citizen(int number, string key, string name, bool isProtected = false, int? diedOn = null) => new()
    {
        Municipality = 1, Number = number, Key = key, Name = name, Search = name.ToLowerInvariant(), Cpr = $"010190123{number}", Address = "Birkevej 7, 9999 Prøveby",
        IsProtected = isProtected, DiedOn = diedOn,
    };

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 18, 8, 0, 0, TimeSpan.Zero);
    }
}
