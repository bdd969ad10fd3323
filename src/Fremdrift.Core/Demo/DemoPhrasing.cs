namespace Fremdrift.Core.Demo;

/// <summary>A conversation as it is noted: what was said, what was agreed, and what it was about.</summary>
internal sealed record DemoTalk(string Note, string? Agreed, string? Theme);

/// <summary>
/// What people write in the free fields, as tables to draw from. <c>{mål}</c>, <c>{opgave}</c>, <c>{firma}</c> and <c>{kontakt}</c>
/// stand for the citizen's job goal, a task of their trade, the company and its contact person.
/// </summary>
internal static class DemoPhrasing
{
    public static readonly DemoTalk[] WithCitizen =
    [
        new("Talte om, hvad en god arbejdsdag er. Vil gerne {opgave}.", "Borgeren skriver tre virksomheder ned til næste gang.", "Jobønsker"),
        new("Jobmålet holder: {mål}. Er begyndt at kigge efter steder i nærheden.", "Jeg ringer til {firma} inden fredag.", "Jobmål"),
        new("Gennemgik CV'et sammen. Mangler de seneste kurser.", "Borgeren retter CV'et på Jobnet.", "CV"),
        new("Har det bedre og kan overskue lidt mere. Sover stadig dårligt.", "Vi tager timerne op igen om to uger.", "Helbred og hensyn"),
        new("Har talt med en tidligere kollega, der måske kender et sted.", "Borgeren ringer til kollegaen og skriver til mig.", "Netværk"),
        new("Kort status. Ingen nye svar, men humøret er godt.", null, null),
        new("Drøftede transport. Bussen passer ikke med mødetid klokken 7.", "Vi søger efter job med mødetid efter klokken 8.", "Praktiske forhold"),
        new("Vil gerne prøve at {opgave}, helst tre formiddage om ugen.", "Jeg foreslår en praktik hos {firma}.", "Praktik"),
        new("Har søgt to stillinger. Fik ros for ansøgningen.", "Borgeren sender næste udkast, før det bliver sendt.", "Ansøgninger"),
        new("Var usikker på, hvad arbejdsgiver må få at vide om helbredet. Gennemgik, hvad der er borgerens eget valg.", "Vi skriver sammen en kort beskrivelse af hensynene.", "Hensyn"),
        new("Talte om uddybning af jobmålet. Funktionerne er vigtigere end titlen.", "Jobmålet bliver skrevet om i Min Plan.", "Jobmål"),
        new("Er frisk efter ferien og klar til at komme i gang igen.", "Virksomhedsbesøg bliver booket i næste uge.", "Virksomhedskontakt"),
        new("Fortalte om en god oplevelse som frivillig. Kan klare to timer ad gangen uden pause.", "Vi bruger erfaringen i CV'et.", "Jobparathed"),
        new("Talte om økonomi og fleksløntilskud. Havde spørgsmål til beregningen.", "Borgeren får tilsendt et regneeksempel.", "Økonomi"),
    ];

    public static readonly DemoTalk[] ByMail =
    [
        new("Sendte et link til et opslag, der passer til jobmålet: {mål}.", null, "Jobønsker"),
        new("Bekræftede næste møde og sendte en dagsorden.", null, null),
        new("Sendte rettelser til CV'et.", "Borgeren lægger det nye CV op.", "CV"),
    ];

    public static readonly DemoTalk[] AtCompany =
    [
        new("Besøgte {firma}. De mangler en til at {opgave}.", "Jeg sender et forslag til opgaver og timer.", "Åbninger"),
        new("Var hos {firma} og så lokalerne. {kontakt} er åben for nogle få timer, hvis opgaverne passer.", "Vi holder et møde, når borgeren har sagt ja.", "Virksomhedskontakt"),
    ];

    public static readonly DemoTalk[] WithCompany =
    [
        new("Var i kontakt med {kontakt} fra {firma}, der er åben for nogle få timer, hvis opgaverne passer.", "Vi holder et møde, når borgeren har sagt ja.", "Virksomhedskontakt"),
        new("{firma} mangler en til at {opgave}.", "Jeg sender et forslag til opgaver og timer.", "Åbninger"),
        new("{firma} har travlt lige nu og vil gerne høre fra os igen om en måned.", "Jeg vender tilbage til dem.", "Virksomhedskontakt"),
    ];

    public static readonly DemoTalk[] AtCompanyTogether =
    [
        new("Møde hos {firma}. Borgeren så stedet og talte med {kontakt}.", "Prøver to formiddage som snusepraktik.", "Virksomhedsbesøg"),
        new("Gik en runde hos {firma} og talte om opgaver og tempo. Der er plads til pauser.", "Begge parter tænker over det til fredag.", "Opgaver og hensyn"),
    ];

    public static readonly DemoTalk[] WithBoth =
    [
        new("Fælles samtale med borgeren og {kontakt} fra {firma} om opgaver og tempo. Der er plads til pauser.", "Begge parter tænker over det til fredag.", "Opgaver og hensyn"),
        new("{kontakt} fra {firma} fortalte, hvad der skal laves: at {opgave}. Borgeren vil gerne prøve.", "Vi besøger stedet i næste uge.", "Virksomhedskontakt"),
    ];

    public static readonly string[] FollowUpsInPerson =
    [
        "Besøg på arbejdspladsen. Er faldet godt til og kan nu {opgave} på egen hånd.",
        "Talte med borgeren og {kontakt}. Timerne passer, men mandagene er hårde.",
        "Opgaverne glider. {kontakt} vil gerne prøve en ny opgave i næste måned.",
        "Så arbejdspladsen sammen. Aftalte en stol med bedre støtte.",
    ];

    public static readonly string[] FollowUpsByPhone =
    [
        "Telefonisk efter aftale, fordi der er travlt på arbejdspladsen. Det går fint.",
        "Ringede. Borgeren er glad for opgaverne og for {kontakt}.",
        "Talte i telefon. En uges sygdom, men tilbage på fuld tid efter aftalen.",
    ];

    public static readonly string[] StatusMeetings =
    [
        "Gennemgik det første halve år. Borgeren vil gerne prøve en time mere om ugen.",
        "Alle var enige om, at det går godt. Videre opfølgning hvert halve år.",
        "Timerne holdes, men en ny opgave kommer til: at {opgave}.",
    ];

    public static readonly string[] Meetings =
    [
        "Drøftede funktioner, timer og støtte. Borgeren ønsker at {opgave}.",
        "Teamet gennemgik ressourcer og hensyn sammen med borgeren. Enighed om retningen.",
        "Borgeren deltog sammen med en bisidder. Talte især om energi hen over ugen.",
    ];

    public static readonly string[] Progression =
    [
        "Fra 4 til 8 timer om ugen inden for et år",
        "En time mere om ugen hvert kvartal, når kræfterne er til det",
        "Samme timer, men med en ny opgave efter tre måneder",
        "Færre pauser: fra hvert kvarter til hver halve time",
        "Selv møde ind tre dage om ugen uden følge",
    ];

    public static readonly string[] Support =
    [
        "Pauser efter behov, stol med støtte og faste opgaver",
        "Rolige omgivelser og en fast makker den første måned",
        "Ingen løft over 5 kg, hæve-sænke-bord",
        "Skriftlige instrukser og en kort morgensnak",
    ];

    public static readonly string[] Parallel =
    [
        "Mulighed for praktik i en anden afdeling, når der er gået tre måneder",
        "Drøftes ved statusmødet, hvis timerne ikke er steget",
        "Ja, med nye opgaver i samme virksomhed",
    ];

    public static readonly string[] FollowUpAgreed =
    [
        "Opfølgning hver sjette uge, to gange på arbejdspladsen",
        "Første besøg efter tre uger, derefter hver anden måned",
        "Datoer aftalt med {kontakt}, statusmøde efter et halvt år",
    ];

    public static readonly string[] Spread = ["fordelt på to formiddage", "fordelt på tre dage", "mandag, onsdag og fredag", "med fast mødetid klokken 9"];

    public static readonly string[] Agreements = ["Praktik hos {firma} i fire uger", "Løntilskud hos {firma}, hvis praktikken går godt", "Praktik med henblik på at {opgave}"];

    /// <summary>How somebody tried, and what came of it.</summary>
    public static readonly (string How, string Outcome)[] JobLogs =
    [
        ("Ringede", "{kontakt} vil gerne ringes op igen om en måned"),
        ("Uopfordret ansøgning", "Intet svar endnu"),
        ("Mødte op", "Talte med {kontakt} og lagde et CV"),
        ("Svarede på opslag", "Afslag: stillingen var besat"),
    ];

    public static readonly string[] Questions =
    [
        "Hej. Må jeg flytte vores samtale til eftermiddagen?",
        "Jeg har fået svar fra {firma}. De vil gerne møde mig. Hvad gør jeg nu?",
        "Skal jeg selv ringe til {firma}, eller gør du det?",
        "Jeg er blevet syg og kommer ikke i morgen.",
        "Kan du se mit nye CV?",
        "Hvornår får jeg brev om min ydelse?",
    ];

    public static readonly string[] Answers =
    [
        "Tak for din besked. Jeg ringer i eftermiddag.",
        "Det er helt fint. Vi finder en ny tid.",
        "Godt gået. Jeg har set det og vender tilbage i morgen.",
        "Jeg har skrevet til {firma} og hører fra dem i denne uge.",
    ];

    /// <summary>What leaders decide, written out.</summary>
    public static string Decision(string word) => word switch
    {
        "genbehandles" => "Sagen genbehandles i rehabiliteringsteamet.",
        "virksomhedspraktik" => "Jobformidleren finder en praktik inden for en måned.",
        _ => "Afventer lægelige oplysninger. Ses igen om fire uger.",
    };
}
