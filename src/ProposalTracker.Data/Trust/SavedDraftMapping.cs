using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Trust;

namespace ProposalTracker.Data.Trust;

internal sealed class SavedDraftMapping : IEntityTypeConfiguration<SavedDraft>
{
    public void Configure(EntityTypeBuilder<SavedDraft> builder)
    {
        builder.ToTable("saved_drafts");
        builder.Property(d => d.FormKey).HasMaxLength(120);
        builder.HasIndex(d => new { d.PersonId, d.FormKey }).IsUnique();
    }
}
