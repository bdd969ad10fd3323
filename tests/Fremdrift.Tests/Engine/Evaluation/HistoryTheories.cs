using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Evaluation;

/// <summary>What the properties of evaluation are checked for: every model with each of its editions.</summary>
public static class HistoryTheories
{
    public static TheoryData<string, string?> Editions
    {
        get
        {
            var data = new TheoryData<string, string?>();
            foreach (var (model, edition) in Shipped.Editions) data.Add(model, edition);
            return data;
        }
    }
}
