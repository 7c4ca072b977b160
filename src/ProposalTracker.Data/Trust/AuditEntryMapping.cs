using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Trust;

namespace ProposalTracker.Data.Trust;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasOne(a => a.Case).WithMany().HasForeignKey(a => a.CaseId);
        builder.Property(a => a.Who).HasMaxLength(120);
        builder.Property(a => a.Action).HasMaxLength(40);
        builder.HasIndex(a => a.CaseId);
    }
}
