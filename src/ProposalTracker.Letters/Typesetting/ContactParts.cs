namespace ProposalTracker.Letters.Typesetting;

/// <summary>The form of 附注 cut at {name} and {phone}; shared by all writers.</summary>
internal static class ContactParts
{
    internal const string Name = "{name}";
    internal const string Phone = "{phone}";

    internal static IEnumerable<string> Of(string form)
    {
        for (var start = 0; start < form.Length;)
        {
            var next = Next(form, start);
            if (next > start)
                yield return form[start..next];
            if (next == form.Length)
                yield break;
            var slot = form.AsSpan(next).StartsWith(Name) ? Name : Phone;
            yield return slot;
            start = next + slot.Length;
        }
    }

    private static int Next(string form, int start)
    {
        int name = form.IndexOf(Name, start, StringComparison.Ordinal), phone = form.IndexOf(Phone, start, StringComparison.Ordinal);
        return Math.Min(name < 0 ? form.Length : name, phone < 0 ? form.Length : phone);
    }
}
