using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Support;

/// <summary>
/// Does what a person does with mouse and keyboard, and counts it: each click and each key press is one, moving about included.
/// Free text is not counted, but the click into its field is.
/// </summary>
internal sealed class Counted(IPage page)
{
    private readonly List<string> _done = [];

    public int Count => _done.Count;

    public async Task Click(ILocator target)
    {
        await target.ClickAsync();
        _done.Add($"click {target}");
    }

    /// <summary>Presses a key, or keys together, where the focus is: "Tab", "Enter", "Control+Enter", "n".</summary>
    public async Task Press(string key)
    {
        await page.Keyboard.PressAsync(key);
        _done.Add($"press {key}");
    }

    /// <summary>Types what is not free text, such as a date or the start of a choice: each key counts.</summary>
    public async Task Type(string keys)
    {
        foreach (var key in keys) await Press(key.ToString());
    }

    /// <summary>Chooses from a list with the mouse: one click opens it, one chooses.</summary>
    public async Task Select(ILocator list, string label)
    {
        await list.SelectOptionAsync(new SelectOptionValue { Label = label });
        _done.Add($"open {list}");
        _done.Add($"choose {label}");
    }

    /// <summary>Writes free text where the cursor is placed; a click places it, unless it stands there already.</summary>
    public async Task Write(ILocator field, string text)
    {
        if (!await field.EvaluateAsync<bool>("field => field === document.activeElement")) await Click(field);
        await field.PressSequentiallyAsync(text);
    }

    /// <summary>Counts from here on.</summary>
    public void Restart() => _done.Clear();

    public void AssertAtMost(int allowed) =>
        Assert.True(Count <= allowed, string.Create(CultureInfo.InvariantCulture, $"{Count} clicks and key presses, at most {allowed} allowed:\n{string.Join('\n', _done)}"));
}
