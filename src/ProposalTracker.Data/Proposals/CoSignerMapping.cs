using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Data.Proposals;

internal sealed class CoSignerMapping : IEntityTypeConfiguration<CoSigner>
{
    public void Configure(EntityTypeBuilder<CoSigner> builder)
    {
        builder.ToTable("co_signers");
        builder.HasOne(c => c.Representative).WithMany().HasForeignKey(c => c.RepresentativeId);
        builder.HasIndex(c => c.RepresentativeId);
        builder.HasIndex("ProposalId", nameof(CoSigner.RepresentativeId)).IsUnique();
    }
}
