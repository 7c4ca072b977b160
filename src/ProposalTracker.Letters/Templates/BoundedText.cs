using System.Globalization;

namespace ProposalTracker.Letters.Templates;

/// <summary>Collects what a template writes, up to a length: doubling a text forty times must not fill the machine.</summary>
internal sealed class BoundedText() : StringWriter(CultureInfo.InvariantCulture)
{
    /// <summary>In characters; more than 200 pages hold.</summary>
    public const int Longest = 200_000;

    public override void Write(char value)
    {
        Reserve(1);
        base.Write(value);
    }

    public override void Write(string? value)
    {
        Reserve(value?.Length ?? 0);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Reserve(count);
        base.Write(buffer, index, count);
    }

    /// <exception cref="TemplateLimitException">The text would become longer than <see cref="Longest"/>.</exception>
    public static void Require(long length)
    {
        if (length > Longest)
            throw new TemplateLimitException($"生成的文字超过 {Longest} 字。");
    }

    private void Reserve(int length) => Require((long)GetStringBuilder().Length + length);
}

/// <summary>A template makes more than it may; the message is a Chinese sentence.</summary>
internal sealed class TemplateLimitException(string message) : Exception(message);
