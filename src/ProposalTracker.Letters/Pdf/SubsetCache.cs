using System.Collections.Concurrent;

namespace ProposalTracker.Letters.Pdf;

/// <summary>
/// Keeps embedded fonts by face and exact glyph set, so that a letter has the same bytes alone and in any batch.
/// Bounded: after <see cref="Limit"/> bytes the older half goes.
/// </summary>
internal sealed class SubsetCache
{
    private const int Limit = 32 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, EmbeddedFont> fonts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();
    private long size;

    internal EmbeddedFont Get(GlyphUse use)
    {
        var key = use.Key();
        if (fonts.TryGetValue(key, out var known))
            return known;

        var made = EmbeddedFont.Make(use);
        if (fonts.TryAdd(key, made))
        {
            order.Enqueue(key);
            if (Interlocked.Add(ref size, made.Size) > Limit)
                DropOlderHalf();
        }

        return made;
    }

    private void DropOlderHalf()
    {
        while (Interlocked.Read(ref size) > Limit / 2 && order.TryDequeue(out var key))
        {
            if (fonts.TryRemove(key, out var dropped))
                Interlocked.Add(ref size, -dropped.Size);
        }
    }
}
