using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Process;

namespace ProposalTracker.Data.Process;

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal_entries");
        builder.HasOne(j => j.Instance).WithMany().HasForeignKey(j => j.InstanceId);
        builder.Property(j => j.ActivityId).HasMaxLength(80);
        builder.Property(j => j.What).HasMaxLength(20);
        builder.Property(j => j.WaitId).HasMaxLength(20);
        builder.Property(j => j.Outcome).HasMaxLength(80);
    }
}
