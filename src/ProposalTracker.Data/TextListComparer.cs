using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ProposalTracker.Data;

internal sealed class TextListComparer() : ValueComparer<IReadOnlyList<string>>(
    (a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)),
    texts => texts.Aggregate(0, (hash, text) => HashCode.Combine(hash, text)),
    texts => texts.ToList());
