using System.Text;

namespace ProposalTracker.Workflow.Writing;

/// <summary>Replacements in a UTF-8 text by byte positions of the original, applied all at once.</summary>
internal sealed class TextEdits(ReadOnlySpan<byte> original)
{
    private readonly byte[] _original = original.ToArray();
    private readonly List<(int Start, int End, string Text)> _edits = [];

    public void Replace(int start, int end, string text) => _edits.Add((start, end, text));

    public void Insert(int at, string text) => Replace(at, at, text);

    /// <summary>An edit inside a replaced part is dropped: the replacement has the last word.</summary>
    public string Apply()
    {
        var text = new StringBuilder(_original.Length + 256);
        var position = 0;
        foreach (var edit in _edits.OrderBy(edit => edit.Start))
        {
            if (edit.Start < position)
                continue;
            text.Append(Encoding.UTF8.GetString(_original, position, edit.Start - position)).Append(edit.Text);
            position = edit.End;
        }

        return text.Append(Encoding.UTF8.GetString(_original, position, _original.Length - position)).ToString();
    }
}
