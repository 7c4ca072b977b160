using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Trust;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Seals;

/// <summary>The seals in use, and who keeps them.</summary>
internal sealed class SealBook(ProposalTrackerContext context)
{
    /// <summary>The letter with the unit's seal, where it is to be sealed, has one signer and the unit has a picture.</summary>
    public async Task<(LetterDocument Letter, PrintOptions Options)> SealAsync(
        LetterDocument letter, PrintOptions options, long departmentId, CancellationToken cancellationToken)
    {
        // Of a joint letter each unit presses its own: room is kept.
        if (letter.Seal != SealMode.Space || letter.Signers is not { Count: 1 })
            return (letter, options);
        var picture = await context.DepartmentSeals.Where(s => s.DepartmentId == departmentId && s.EndedAt == null).Select(s => s.Picture).SingleOrDefaultAsync(cancellationToken);
        return picture is null ? (letter, options) : (letter with { Seal = SealMode.Image }, options with { SealImage = picture });
    }

    /// <summary>The picture that the unit's letters got at a moment, UTC; null where it had none.</summary>
    public Task<byte[]?> PictureAtAsync(long departmentId, DateTime at, CancellationToken cancellationToken) =>
        context.DepartmentSeals.Where(s => s.DepartmentId == departmentId && s.UploadedAt <= at && (s.EndedAt == null || s.EndedAt > at))
            .OrderByDescending(s => s.Id).Select(s => s.Picture).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The secretary keeps his units' seals, the administrator all.</summary>
    public static bool MayKeep(Actor person, long departmentId) => person.Has(Role.Administrator) || person.Has(Role.Secretary, departmentId);
}
