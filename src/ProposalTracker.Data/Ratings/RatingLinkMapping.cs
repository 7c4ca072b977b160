using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Ratings;

namespace ProposalTracker.Data.Ratings;

internal sealed class RatingLinkMapping : IEntityTypeConfiguration<RatingLink>
{
    public void Configure(EntityTypeBuilder<RatingLink> builder)
    {
        builder.ToTable("rating_links");
        builder.HasOne(l => l.Case).WithMany().HasForeignKey(l => l.CaseId);
        builder.HasOne(l => l.Lead).WithMany().HasForeignKey(l => l.LeadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(l => l.Representative).WithMany().HasForeignKey(l => l.RepresentativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.CaseId);
        builder.HasIndex(l => l.LeadId);
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasIndex(l => l.TokenHash).IsUnique();
    }
}
