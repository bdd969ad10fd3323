using Fremdrift.Core.Import;

namespace Fremdrift.Core.Cases.Appending;

/// <summary>What is wrong with a fact that was good by itself but disagrees with the store.</summary>
internal static class StoreProblem
{
    public static Problem Of(Standing standing, string file, long line) => standing switch
    {
        Standing.SupersedesAnothers => new Problem(file, line, "supersedes", "the registration to correct is another citizen's", "name one of the same citizen"),
        _ => new Problem(file, line, "id", "the id stands on another registration already", "give the registration an id of its own; to change the earlier one, supersede it"),
    };
}
