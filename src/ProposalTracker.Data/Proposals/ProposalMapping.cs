using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Data.Proposals;

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals");
        builder.Property(p => p.Number).HasMaxLength(40);
        builder.Property(p => p.Title).HasMaxLength(Proposal.LongestTitle);
        builder.Property(p => p.Sector).HasMaxLength(40);
        builder.Property(p => p.DeclineGround).HasMaxLength(80);
        // A number is unique only inside channel, term, session and stream (domain.md 1.2).
        builder.HasIndex(p => new { p.Channel, p.Term, p.Session, p.Stream, p.Number }).IsUnique();
        builder.HasOne(p => p.LeadProposer).WithMany().HasForeignKey(p => p.LeadProposerId);
        builder.HasOne(p => p.ProposingDelegation).WithMany().HasForeignKey(p => p.ProposingDelegationId);
        builder.HasMany(p => p.CoSigners).WithOne().HasForeignKey("ProposalId").IsRequired();
        builder.HasMany(p => p.RequestItems).WithOne().HasForeignKey("ProposalId").IsRequired();
        builder.HasIndex("CaseId");
        builder.HasIndex(p => p.LeadProposerId);
        builder.HasIndex(p => p.ProposingDelegationId);
        builder.Ignore(p => p.Origin);
    }
}
