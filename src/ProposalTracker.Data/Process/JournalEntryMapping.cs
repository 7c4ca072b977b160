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
        builder.HasIndex(j => j.InstanceId);
    }
}
