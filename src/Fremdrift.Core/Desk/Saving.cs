using Fremdrift.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Desk;

/// <summary>Saves what nobody else has changed meanwhile.</summary>
internal static class Saving
{
    public static async Task<DeskResult> SaveOnce(this FremdriftContext context, int number)
    {
        try
        {
            await context.SaveChangesAsync();
            return new DeskResult.Saved(number);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new DeskResult.Overtaken();
        }
    }
}
