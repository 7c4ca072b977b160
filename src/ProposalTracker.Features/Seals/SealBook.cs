using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Trust;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Seals;

/// <summary>The seals in use, and who keeps them.</summary>
internal sealed class SealBook(ProposalTrackerContext context)
{
    /// <summary>
    /// The letter with the seals of its signers, where it is to be sealed and any of them has a picture. A unit of a joint
    /// letter that has none keeps its room, and the printer warns of it by name: the secretary confirms, and that unit presses
    /// its own by hand, or has its picture put in first.
    /// </summary>
    /// <param name="signers">Departments in the order of the letter's signers.</param>
    public async Task<(LetterDocument Letter, PrintOptions Options)> SealAsync(
        LetterDocument letter, PrintOptions options, IReadOnlyList<long> signers, CancellationToken cancellationToken)
    {
        if (letter.Seal != SealMode.Space || signers.Count == 0)
            return (letter, options);
        if (letter.Signers?.Count != signers.Count)
            throw new InvalidOperationException("Each signer of the letter was expected to have its department.");
        var pictures = await context.DepartmentSeals.AsNoTracking().Where(s => signers.Contains(s.DepartmentId) && s.EndedAt == null)
            .ToDictionaryAsync(s => s.DepartmentId, s => s.Picture, cancellationToken);
        return pictures.Count == 0
            ? (letter, options)
            : (letter with { Seal = SealMode.Image }, options with { SealImages = [.. signers.Select(pictures.GetValueOrDefault)] });
    }

    /// <summary>The pictures that an issued letter got, one for each signer; null where a unit had none.</summary>
    /// <param name="signers">As the letter names them: of several units, each is told by the name it had then.</param>
    public async Task<IReadOnlyList<byte[]?>> PicturesAtAsync(IssuedLetter issued, IReadOnlyList<string> signers, CancellationToken cancellationToken)
    {
        var units = await context.Departments.AsNoTracking()
            .Where(d => d.Id == issued.IssuerId || context.Assignments.Any(a => a.CaseId == issued.CaseId && a.DepartmentId == d.Id)).ToListAsync(cancellationToken);
        var pictures = new List<byte[]?>();
        foreach (var signer in signers)
        {
            var unit = signers.Count == 1 ? issued.IssuerId : units.Find(d => d.FullNameOn(issued.Date ?? DateOnly.MaxValue) == signer)?.Id;
            pictures.Add(await context.DepartmentSeals.Where(s => s.DepartmentId == unit && s.UploadedAt <= issued.IssuedAt && (s.EndedAt == null || s.EndedAt > issued.IssuedAt))
                .OrderByDescending(s => s.Id).Select(s => s.Picture).FirstOrDefaultAsync(cancellationToken));
        }
        return pictures;
    }

    /// <summary>The secretary keeps his units' seals, the administrator all.</summary>
    public static bool MayKeep(Actor person, long departmentId) => person.Has(Role.Administrator) || person.Has(Role.Secretary, departmentId);
}
