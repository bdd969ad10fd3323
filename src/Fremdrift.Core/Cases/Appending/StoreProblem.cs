using Fremdrift.Core.Import;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Appending;

/// <summary>What is wrong with a fact that was good by itself but disagrees with the store.</summary>
internal static class StoreProblem
{
    public static Problem Of(Standing standing, string file, long line) => standing switch
    {
        Standing.SupersedesAnothers => new Problem(
            file, line, "supersedes",
            new("retter en anden borgers registrering", "the registration to correct is another citizen's"),
            new("nævn en registrering hos samme borger", "name one of the same citizen")),
        _ => new Problem(
            file, line, "id",
            new("står allerede på en anden registrering", "stands on another registration already"),
            new("giv registreringen sit eget id; skal den anden rettes, så nævn den i supersedes", "give the registration an id of its own; to change the earlier one, name it in supersedes")),
    };
}
