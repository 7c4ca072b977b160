using ProposalTracker.Letters.Binding;

namespace ProposalTracker.Features.Letters;

/// <summary>A letter to be bound with others: what the typesetter wrote, and whom it goes to.</summary>
internal sealed record LooseLetter(byte[] Pdf, string Addressee);

internal static class LetterBinding
{
    /// <summary>Several letters in one PDF, each with its bookmark; one alone stays as it is.</summary>
    /// <param name="title">What they are, as the viewer shows it.</param>
    /// <param name="issuer">Whose letters they are.</param>
    public static byte[] Bind(IReadOnlyList<LooseLetter> letters, string title, string issuer)
    {
        if (letters is [var only])
            return only.Pdf;
        using var target = new MemoryStream();
        var binder = new LetterBinder(target);
        foreach (var letter in letters)
            binder.Add(letter.Pdf, $"致{letter.Addressee}");
        binder.Finish($"{title}（{letters.Count} 份）", issuer);
        return target.ToArray();
    }
}
