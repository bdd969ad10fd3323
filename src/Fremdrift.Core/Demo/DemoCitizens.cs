using System.Globalization;
using Fremdrift.Core.Registers;
using Fremdrift.Core.Synthetic;

namespace Fremdrift.Core.Demo;

/// <summary>Gives made-up courses a name, a birthday and a home.</summary>
internal sealed class DemoCitizens(DateOnly today, ulong seed)
{
    private const string KeyLetters = "bcdfghjkmnpqrstvwxz23456789";
    private static readonly Between Ages = new(22 * 365, 65 * 365);
    private const double Protected = 0.012;
    private const double NeedsInterpreter = 0.35;

    // Nobody is called the same as another, and no two have the same number.
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _casesOfYear = [];

    public DemoCitizen Make(DemoCandidate candidate)
    {
        var dice = DemoDice.Of(seed, DemoDice.Citizens, candidate.Course.Number);
        var birthDay = BirthDay(dice);
        var woman = dice.Chance(0.56);
        var (name, language) = New(() => DemoNames.Draw(dice, woman, birthDay.Year), drawn => drawn.Name);
        var (postCode, town) = DemoPlaces.Town(dice);
        return new DemoCitizen
        {
            Key = New(() => Key(dice), key => key),
            Cpr = New(() => Number(dice, birthDay, woman), number => number.Digits),
            Name = name,
            BirthDay = birthDay,
            Phone = dice.Phone(),
            Email = $"{DemoNames.Mailbox(name)}@mail.example",
            Street = DemoPlaces.Home(dice),
            PostCode = postCode,
            Town = town,
            CaseNumber = CaseNumber(candidate),
            MatchGroup = dice.In(0, 9) switch { 0 => 1, 9 => 3, _ => 2 },
            Interpreter = language is not null && dice.Chance(NeedsInterpreter) ? language : null,
            HasProtectedAddress = dice.Chance(Protected),
            Caseworker = DemoStaff.CaseworkerOf(candidate.Broker, candidate.Course.Number).Key,
            Broker = candidate.Broker?.Key,
        };
    }

    /// <summary>From 22 to 65 years ago, most of them from the later half.</summary>
    private DateOnly BirthDay(Dice dice) => today.AddDays(-Math.Max(dice.In(Ages), dice.In(Ages)));

    private static string Key(Dice dice) =>
        string.Create(8, dice, static (key, dice) =>
        {
            for (var i = 0; i < key.Length; i++) key[i] = KeyLetters[dice.Below(i == 0 ? 19 : KeyLetters.Length)];
        });

    /// <summary>
    /// A number with 60 added to the day, so that it is nobody's. It passes the old check and is even for women, odd for men, so
    /// that nothing else about it catches the eye.
    /// </summary>
    private static Cpr Number(Dice dice, DateOnly born, bool woman)
    {
        while (true)
        {
            var seventh = born.Year >= 2000 ? dice.In(4, 7) : dice.In(0, 3);
            var digits = string.Create(
                CultureInfo.InvariantCulture, $"{born.Day + 60:00}{born.Month:00}{born.Year % 100:00}{seventh}{dice.Below(1000):000}");
            var reading = Cpr.Read(digits);
            if (reading.IsRight && !reading.Number.FailsOldCheck && (digits[^1] % 2 == 0) == woman) return reading.Number;
        }
    }

    private T New<T>(Func<T> draw, Func<T, string> text)
    {
        while (true)
        {
            var drawn = draw();
            if (_taken.Add(text(drawn))) return drawn;
        }
    }

    private string CaseNumber(DemoCandidate candidate)
    {
        var year = DateOnly.FromDayNumber((int)(candidate.Course.Facts[0].Recorded / TimeSpan.TicksPerDay)).Year;
        _casesOfYear[year] = _casesOfYear.GetValueOrDefault(year) + 1 + (candidate.Course.Number % 3);
        return string.Create(CultureInfo.InvariantCulture, $"{year}-{_casesOfYear[year]:00000}");
    }
}
