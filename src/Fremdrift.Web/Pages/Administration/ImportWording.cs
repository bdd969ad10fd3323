using Fremdrift.Core.Import.Runs;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Web.Pages.Administration;

/// <summary>How an import stands, in a few words.</summary>
internal static class ImportWording
{
    public static string Of(ImportRun run, Language language) => run.State switch
    {
        ImportState.Receiving => language.Pick("Modtages", "Being received"),
        ImportState.Waiting => language.Pick("Venter", "Waiting"),
        ImportState.Running => language.Pick("I gang", "Under way"),
        ImportState.Done => run.Refused == 0 ? language.Pick("Færdig", "Done") : language.Pick("Færdig, med afviste linjer", "Done, with refused lines"),
        ImportState.Refused => language.Pick("Filen kan ikke læses", "The file cannot be read"),
        _ => language.Pick("Gik i stå", "Broke down"),
    };
}
