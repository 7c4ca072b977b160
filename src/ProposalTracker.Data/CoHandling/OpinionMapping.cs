using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.CoHandling;

namespace ProposalTracker.Data.CoHandling;

internal sealed class OpinionMapping : IEntityTypeConfiguration<Opinion>
{
    public void Configure(EntityTypeBuilder<Opinion> builder)
    {
        builder.ToTable("opinions");
        builder.HasOne(o => o.Assignment).WithMany().HasForeignKey(o => o.AssignmentId);
        builder.HasIndex(o => o.AssignmentId).IsUnique();
        builder.Property(o => o.LetterNumber).HasMaxLength(60);
        builder.Property(o => o.ContactName).HasMaxLength(40);
        builder.Property(o => o.ContactPhone).HasMaxLength(40);
        builder.Property(o => o.SignerName).HasMaxLength(40);
        builder.Property(o => o.Version).IsConcurrencyToken();
    }
}
