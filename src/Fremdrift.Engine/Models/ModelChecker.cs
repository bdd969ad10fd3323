namespace Fremdrift.Engine.Models;
internal static class ModelChecker { public static void Check(ProgrammeModel model, string file, ProblemList problems) { } }
