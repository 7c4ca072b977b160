using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Ratings;

namespace ProposalTracker.Data.Ratings;

internal sealed class RatingMapping : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> builder)
    {
        builder.ToTable("ratings");
        builder.HasOne(r => r.Case).WithMany().HasForeignKey(r => r.CaseId);
        builder.HasOne(r => r.Lead).WithMany().HasForeignKey(r => r.LeadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Representative).WithMany().HasForeignKey(r => r.RepresentativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.CaseId);
        builder.HasIndex(r => r.RepresentativeId);
        builder.HasIndex(r => new { r.LeadId, r.RoundNumber, r.RepresentativeId }).IsUnique();
    }
}
