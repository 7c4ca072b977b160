using Microsoft.EntityFrameworkCore;

namespace ProposalTracker.Architecture.Tests.Planted;

/// <summary>Breaks a ban on purpose: <see cref="Arrows.BanTests"/> must find it.</summary>
public sealed class UsesEntityFrameworkInAField(object context)
{
    private readonly DbContext? _context = context as DbContext;

    public bool IsOpen => _context is not null;
}
