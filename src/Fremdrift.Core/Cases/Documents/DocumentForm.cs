using System.Collections.Immutable;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>A kind of document that a case has: what it is called and what there is to fill in.</summary>
/// <param name="Kind">Its name in the store.</param>
/// <param name="Title">What people read.</param>
/// <param name="IsRead">Whether the citizen reads and acknowledges it.</param>
/// <param name="Sections">In the order they are filled in.</param>
public sealed record DocumentForm(string Kind, Label Title, bool IsRead, ImmutableArray<DocumentSection> Sections)
{
    public const string MinPlan = "min-plan";
    public const string Cv = "cv";
    public const string RehabilitationPlan = "rehabilitation-plan";
    public const string Recommendation = "recommendation";

    /// <summary>The points to bring out in the talk before the first meeting of the rehabilitation team.</summary>
    private static readonly ImmutableArray<DocumentSection> TalkingPoints =
    [
        Tick("talkMatch", "Formålet er et fleksjob, der passer til ønsker, mål og kompetencer", "The aim is a flexjob that matches wishes, goals and skills")
            with { Heading = new("Det har vi talt om", "What we have talked about") },
        Tick("talkHours", "Timetallet kan ændre sig over tid, alt efter opgaver og situation", "The hours can change over time, with the tasks and the situation"),
        Tick("talkActive", "Borgeren forventes at søge job aktivt, og jobformidleren støtter", "The citizen is expected to look for a job actively, and the job broker supports it"),
        Tick("talkProgression", "Ved ti timer eller derunder taler vi løbende om progression", "At ten hours or fewer we keep talking about progression"),
    ];

    /// <summary>The template gives its sections their titles, and it may be the municipality's own: what they are about is said of all of them.</summary>
    private static readonly Label AboutCv = new(
        "Uddannelse, job, kurser og det, borgeren kan. Fordel det på 2.1–2.5 som i skabelonen.", "Education, jobs, courses and what the citizen can do. Spread it over 2.1–2.5 as in the template.");

    private static readonly Label AboutSituation = new(
        "Helbred, hverdag, bolig, økonomi og netværk, og det, borgeren selv ønsker. Fordel det på 3.1–3.4 som i skabelonen.",
        "Health, everyday life, home, money and the people around, and what the citizen wants. Spread it over 3.1–3.4 as in the template.");

    /// <summary>The numbered sections of the preparatory part. All are filled in before a case is reprocessed.</summary>
    private static readonly ImmutableArray<DocumentSection> Numbered =
    [
        Section("1.4", new("1.4 Seneste aktiviteter", "1.4 Latest activities")) with { Heading = new("Forberedende del", "Preparatory part") },
        OfCv("2.1") with { Heading = new("2. Mit CV", "2. My CV"), Hint = AboutCv }, OfCv("2.2"), OfCv("2.3"), OfCv("2.4"), OfCv("2.5"),
        OfSituation("3.1") with { Heading = new("3. Min situation", "3. My situation"), Hint = AboutSituation }, OfSituation("3.2"), OfSituation("3.3"), OfSituation("3.4"),
    ];

    private static readonly ImmutableArray<DocumentForm> All =
    [
        new(MinPlan, new("Min Plan", "Min Plan"), IsRead: true,
        [
            Text("jobGoal", "Jobmål", "Job goal") with { Hint = new("Skriv, hvad borgeren vil lave: funktioner frem for titler.", "Write what the citizen wants to do: functions rather than titles.") },
            Tick("goalConcrete", "Jobmålet er konkret", "The job goal is concrete") with { Unticked = new("Jobmålet er ikke konkret endnu", "The job goal is not concrete yet") },
            Tick("goalRealistic", "Jobmålet er realistisk", "The job goal is realistic") with { Unticked = new("Jobmålet er ikke realistisk endnu", "The job goal is not realistic yet") },
            new("search", new("Plan for jobsøgning", "Job-search plan"))
            {
                Kind = SectionKind.Rows,
                Parts =
                [
                    new("company", new("Virksomhed", "Company")), new("who", new("Hvem kontakter den", "Who contacts it")),
                    new("how", new("Hvordan", "How")), new("when", new("Hvornår", "When")),
                ],
            },
            Text("searchPlan", "Mere om jobsøgningen", "More about the job search"),
            Text("agreements", "Aftaler", "Agreements"),
            Text("progression", "Progressionsmål", "Progression goals"),
        ]),
        new(Cv, new("CV", "CV"), IsRead: false,
        [
            Text("about", "Om mig", "About me"),
            Text("experience", "Erfaring", "Experience"),
            Text("education", "Uddannelse og kurser", "Education and courses"),
            Text("skills", "Det kan jeg", "Skills"),
            Line("languages", "Sprog", "Languages"),
            Text("jobWishes", "Jeg søger job som", "I am looking for work as") with { Hint = new("Ét job på hver linje.", "One job on each line.") },
        ]),
        new(RehabilitationPlan, new("Rehabiliteringsplan, forberedende del", "Rehabilitation plan, preparatory part"), IsRead: false,
        [
            new("template", new("Skabelon", "Template"))
            {
                Kind = SectionKind.Choice,
                Parts = [new("national", new("Styrelsens skabelon", "The agency’s template")), new("own", new("Kommunens egen, aftalt med styrelsen", "The municipality’s own, agreed with the agency"))],
            },
            Line("participants", "Hvem deltog", "Who took part"),
            Tick("consultant", "En virksomhedskonsulent er inddraget", "A business consultant is involved"),
            Text("jobGoal", "Borgerens jobmål", "The citizen’s job goal") with { Hint = new("Jobfunktioner frem for titler.", "Job functions rather than titles.") },
            Line("goalOrigin", "Hvor målet kommer fra", "Where the goal comes from")
                with { Hint = new("Er der et tidligere jobmål, så skriv, hvor det stammer fra.", "If there is an earlier job goal, write where it came from.") },
            .. TalkingPoints, .. Numbered,
        ]),
        new(Recommendation, new("Indstilling", "Recommendation"), IsRead: false,
        [
            Text("functions", "Jobfunktioner på det lokale arbejdsmarked", "Job functions on the local labour market"),
            Text("support", "Støtte og hensyn", "Support and considerations"),
            Line("hours", "Timer om ugen", "Hours a week"),
            Text("capacity", "3.2 Hvorfor arbejdsevnen kan udvikles", "3.2 Why the work capacity can develop")
                with { Number = "3.2", Hint = new("Begrundes, når arbejdsevnen lige nu er meget begrænset (LAB § 70, stk. 2).", "Reasons are given when the work capacity is very limited at present (LAB § 70 (2)).") },
            Text("progressionGoal", "Progressionsmål", "Progression goal"),
            Tick("retention", "Fastholdelse er sat som mål (progredierende lidelse)", "Retention is set as the goal (progressive condition)"),
            Text("measures", "Konkrete indsatser", "Concrete measures") with { Hint = new("Skal stå her ved genbehandling.", "Needed when a case is reprocessed.") },
            Tick("changed", "Situationen er væsentligt ændret siden visitationen", "The situation has changed materially since the flexjob was granted")
                with { Hint = new("Uden ændring indstilles der ikke til en anden ydelse.", "Without a change, no other benefit is recommended.") },
        ]),
    ];

    /// <summary>Every kind, in the order they are written in a case.</summary>
    public static IReadOnlyList<DocumentForm> Every => All;

    /// <summary>The form of a kind.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static DocumentForm Of(string kind) =>
        All.FirstOrDefault(form => string.Equals(form.Kind, kind, StringComparison.Ordinal)) ?? throw new ArgumentException($"No document is called '{kind}'.", nameof(kind));

    private static DocumentSection Section(string number, Label title) => new($"section{number}", title) { Number = number };

    private static DocumentSection OfCv(string number) => Section(number, new($"{number} Mit CV", $"{number} My CV"));

    private static DocumentSection OfSituation(string number) => Section(number, new($"{number} Min situation", $"{number} My situation"));

    private static DocumentSection Text(string name, string danish, string english) => new(name, new(danish, english));

    private static DocumentSection Line(string name, string danish, string english) => new(name, new(danish, english)) { Kind = SectionKind.Line };

    private static DocumentSection Tick(string name, string danish, string english) => new(name, new(danish, english)) { Kind = SectionKind.Tick };
}
