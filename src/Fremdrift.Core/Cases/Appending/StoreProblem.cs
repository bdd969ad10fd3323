using Fremdrift.Core.Import;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Appending;

/// <summary>What is wrong with a fact that was good by itself but disagrees with the store.</summary>
internal static class StoreProblem
{
    private static readonly Label AnothersFact = new("registreringen, der skal rettes, er en anden borgers", "the registration to correct is another citizen's");
    private static readonly Label NameOneOfTheSame = new("nævn en af samme borger", "name one of the same citizen");
    private static readonly Label IdIsTaken = new("id'et står allerede på en anden registrering", "the id stands on another registration already");
    private static readonly Label OwnId = new(
        "giv registreringen sit eget id; skal den tidligere ændres, så ret den med supersedes", "give the registration an id of its own; to change the earlier one, supersede it");

    public static readonly Label AnothersCase = new("en registrering er en anden borgers", "a fact is of another citizen");
    public static readonly Label OnTheirCase = new("registrér den på den borgers sag", "register it on that citizen's case");

    public static Problem Of(Standing standing, string file, long line) => standing switch
    {
<<<<<<< HEAD
        Standing.SupersedesAnothers => new Problem(file, line, "supersedes", AnothersFact, NameOneOfTheSame),
        _ => new Problem(file, line, "id", IdIsTaken, OwnId),
=======
        Standing.SupersedesAnothers => new Problem(
            file, line, "supersedes",
            new("retter en anden borgers registrering", "the registration to correct is another citizen's"),
            new("nævn en registrering hos samme borger", "name one of the same citizen")),
        _ => new Problem(
            file, line, "id",
            new("står allerede på en anden registrering", "stands on another registration already"),
            new("giv registreringen sit eget id; skal den anden rettes, så nævn den i supersedes", "give the registration an id of its own; to change the earlier one, name it in supersedes")),
>>>>>>> h-admin
    };
}
