using System.Text;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>Collects text up to a length.</summary>
internal sealed class BoundedWriter(int maxLength) : TextWriter
{
    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        Reserve(1);
        _text.Append(value);
    }

    public override void Write(string? value)
    {
        Reserve(value?.Length ?? 0);
        _text.Append(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Reserve(count);
        _text.Append(buffer, index, count);
    }

    public override string ToString() => _text.ToString();

    private void Reserve(int length)
    {
        if (_text.Length + length > maxLength)
            throw new ActivityFailedException("expression-limit", $"表达式的结果超过 {maxLength} 个字符，已停止。");
    }
}
