using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Fremdrift.Core.Access;
using Microsoft.AspNetCore.Identity;

namespace Fremdrift.StoreBenchmarks;

/// <summary>
/// Lets 50 people work at once on the web application: each signed in, each in another municipality, reading a page about every
/// second as somebody does who reads it too. Server, database and the people share the machine's cores.
/// </summary>
internal static partial class WebMeasures
{
    private const int People = 50;
    private const int Seconds = 60;

    /// <summary>How long they work before it counts: until then the runtime still compiles what is used most, which takes half of the cores.</summary>
    private const int SecondsToWarmUp = 120;

    private const string Password = "measured";

    public static async Task Run(Country country, StoreReport report)
    {
        await MakePeople(country);
        using var server = WebServer.Start(country.Connection);
        var pages = new Dictionary<string, Latencies>(StringComparer.Ordinal)
        {
            ["Min dag"] = new(), ["Borgere, own caseload, any filter"] = new(), ["Borgere, whole municipality, any filter"] = new(), ["case page"] = new(),
        };
        var first = new Latencies();
        var users = await Task.WhenAll(Enumerable.Range(1, People).Select(number => User.SignIn(server.Address, number)));
        foreach (var user in users) await user.Ask("/borgere?vis=alle", first);
        report.Page("Borgere, whole municipality, the first time a server is asked for it, one after another", first);
        await Task.WhenAll(users.Select(user => user.Work(TimeSpan.FromSeconds(SecondsToWarmUp), null)));
        await Task.WhenAll(users.Select(user => user.Work(TimeSpan.FromSeconds(Seconds), pages)));
        report.Pages(People, pages);
    }

    /// <summary>One broker in each of the first municipalities gets an account.</summary>
    private static async Task MakePeople(Country country)
    {
        var hash = new PasswordHasher<object>().HashPassword(new object(), Password);
        await using var session = await country.Store.Begin();
        var today = DateOnly.FromDateTime(DateTime.UtcNow).DayNumber;
        var broker = await session.First(
            "select name from span where municipality = 1 and kind = 4 and from_day <= @today and to_day >= @today group by name order by abs(count(*) - 50), name limit 1",
            row => row.GetString(0), ("today", today));
        for (var number = 1; number <= People; number++)
        {
            var account = string.Create(CultureInfo.InvariantCulture, $"bench{number}");
            await session.Execute(
                "insert into person (municipality, person, key, name, initials, role, account, caseload_limit) values (@municipality, 1, @key, 'Målt Person', 'MP', @role, @account, 50) on conflict do nothing",
                ("municipality", number), ("key", broker), ("role", (int)Role.Broker), ("account", account));
            await session.Execute(
                "insert into account (id, user_name, normalized_user_name, password_hash, security_stamp, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count) values (@name, @name, @upper, @hash, 'x', false, false, false, true, 0) on conflict do nothing",
                ("name", account), ("upper", account.ToUpperInvariant()), ("hash", hash));
        }

        await session.Commit();
    }

    private sealed partial class User(HttpClient client, int number)
    {
        private readonly Random _dice = new(number);
        private List<string> _cases = [];
        private List<string> _filters = ["/borgere"];

        public static async Task<User> SignIn(string address, int number)
        {
            var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true, AutomaticDecompression = DecompressionMethods.None })
            {
                BaseAddress = new Uri(address),
            };
            var form = await client.GetStringAsync("/login");
            var fields = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value, ["_handler"] = "login",
                ["user"] = string.Create(CultureInfo.InvariantCulture, $"bench{number}"), ["password"] = Password,
            };
            var answer = await client.PostAsync("/login", new FormUrlEncodedContent(fields));
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"Signing in answered {answer.StatusCode}.");
            var user = new User(client, number);
            user._cases = [.. Links().Matches(await client.GetStringAsync("/min-dag")).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];
            user._filters = [.. Filters().Matches(await client.GetStringAsync("/borgere")).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(link => !link.Contains("eksport", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
            return user;
        }

        public async Task Work(TimeSpan time, Dictionary<string, Latencies>? pages)
        {
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < time)
            {
                await Task.Delay(_dice.Next(500, 1500));
                var (name, address) = _dice.Next(10) switch
                {
                    < 4 => ("Min dag", "/min-dag"),
                    < 6 => ("Borgere, own caseload, any filter", Any(_filters)),
                    < 7 => ("Borgere, whole municipality, any filter", Wide(Any(_filters))),
                    _ => ("case page", Any(_cases)),
                };
                await Ask(address, pages?[name]);
            }
        }

        public async Task Ask(string address, Latencies? latencies)
        {
            var one = Stopwatch.StartNew();
            using var answer = await client.GetAsync(address);
            await answer.Content.ReadAsByteArrayAsync();
            latencies?.Add(one.Elapsed);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address} answered {answer.StatusCode}.");
        }

        private string Any(List<string> addresses) => addresses[_dice.Next(addresses.Count)];

        private static string Wide(string address) => address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "vis=alle";
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/borgere/c[0-9]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("href=\"(/borgere\\?[^\"]*)\"")]
    private static partial Regex Filters();
}
