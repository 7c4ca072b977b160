using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Templates;

namespace ProposalTracker.Data.Templates;

internal sealed class LetterTemplateVersionMapping : IEntityTypeConfiguration<LetterTemplateVersion>
{
    public void Configure(EntityTypeBuilder<LetterTemplateVersion> builder)
    {
        builder.ToTable("letter_template_versions");
        builder.Property(v => v.ContentHash).HasMaxLength(64);
        builder.Property(v => v.Why).HasMaxLength(LetterTemplateVersion.LongestReason);
        builder.HasIndex(v => new { v.Kind, v.Number }).IsUnique();
    }
}
