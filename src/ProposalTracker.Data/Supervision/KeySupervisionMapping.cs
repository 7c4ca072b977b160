using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Supervision;

namespace ProposalTracker.Data.Supervision;

internal sealed class KeySupervisionMapping : IEntityTypeConfiguration<KeySupervision>
{
    public void Configure(EntityTypeBuilder<KeySupervision> builder)
    {
        builder.ToTable("key_supervisions");
        builder.HasOne(s => s.Case).WithMany().HasForeignKey(s => s.CaseId);
        builder.HasIndex(s => s.CaseId).IsUnique();
        builder.HasMany(s => s.Notes).WithOne().HasForeignKey("SupervisionId").IsRequired();
        builder.Property(s => s.Leader).HasMaxLength(KeySupervision.LongestName);
        builder.Property(s => s.Committee).HasMaxLength(KeySupervision.LongestName);
    }
}
