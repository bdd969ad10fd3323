using System.Collections.Frozen;

namespace Fremdrift.Engine.Facts;

/// <summary>What people read for the words that choices of the <see cref="Catalogue"/> are made of.</summary>
public static class CatalogueWords
{
    private static readonly FrozenDictionary<string, Label> Labels = new Dictionary<string, Label>(StringComparer.Ordinal)
    {
        ["phone"] = new("telefon", "phone"),
        ["meeting"] = new("møde", "meeting"),
        ["video"] = new("video", "video"),
        ["mail"] = new("mail", "e-mail"),
        ["citizen"] = new("borgeren", "the citizen"),
        ["company"] = new("virksomheden", "the company"),
        ["both"] = new("borgeren og virksomheden", "the citizen and the company"),
        ["first"] = new("første møde", "first meeting"),
        ["reprocessing"] = new("genbehandling", "reprocessing"),
        ["granted"] = new("bevilget", "granted"),
        ["refused"] = new("afslået", "refused"),
        ["fleksjob"] = new("fleksjob", "flexjob"),
        ["flexjob"] = new("ledig fleksjobvisiteret", "unemployed, granted a flexjob"),
        ["ressourceforloeb"] = new("ressourceforløb", "resource programme"),
        ["foertidspension"] = new("førtidspension", "disability pension"),
        ["revalidering"] = new("revalidering", "vocational rehabilitation"),
        ["ledighedsydelse"] = new("ledighedsydelse", "ledighedsydelse"),
        ["fleksloentilskud"] = new("fleksløntilskud", "fleksløntilskud"),
        ["kontanthjaelp"] = new("kontanthjælp", "social assistance"),
        ["sygedagpenge"] = new("sygedagpenge", "sickness benefit"),
        ["ressourceforloebsydelse"] = new("ressourceforløbsydelse", "resource programme benefit"),
        ["selvforsoergelse"] = new("selvforsørgelse", "self-support"),
        ["virksomhedskonsulent"] = new("virksomhedskonsulent", "business consultant"),
        ["sagsbehandler"] = new("sagsbehandler", "caseworker"),
        ["mentor"] = new("mentor", "mentor"),
        ["sygdom"] = new("sygdom", "sickness"),
        ["barns-sygdom"] = new("barns sygdom", "a child's sickness"),
        ["barsel"] = new("barsel", "parental leave"),
        ["ferie"] = new("ferie", "holiday"),
        ["udeblivelse"] = new("udeblivelse", "no-show"),
        ["virksomhedspraktik"] = new("virksomhedspraktik", "internship"),
        ["loentilskud"] = new("løntilskud", "wage subsidy"),
        ["vejledning-og-opkvalificering"] = new("vejledning og opkvalificering (LAB kap. 10)", "guidance and upskilling (LAB chapter 10)"),
        ["jobrettet-uddannelse"] = new("seks ugers jobrettet uddannelse", "six weeks of job-directed training"),
        ["eftervaern"] = new("efterværn, når jobbet er begyndt", "after-care once the job has begun"),
        ["nyt"] = new("nyt job", "a new job"),
        ["fastholdelse"] = new("fastholdelse i nuværende job", "retention in the present job"),
        ["everyday-mastery"] = new("hverdagsmestring", "everyday mastery"),
        ["motivation"] = new("motivation", "motivation"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The label of a word; the word itself, in both languages, if users have added it.</summary>
    public static Label Of(string word) => Labels.TryGetValue(word, out var label) ? label : new Label(word, word);
}
