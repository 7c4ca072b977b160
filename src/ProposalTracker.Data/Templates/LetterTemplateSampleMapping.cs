using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Templates;

namespace ProposalTracker.Data.Templates;

internal sealed class LetterTemplateSampleMapping : IEntityTypeConfiguration<LetterTemplateSample>
{
    public void Configure(EntityTypeBuilder<LetterTemplateSample> builder)
    {
        builder.ToTable("letter_template_samples");
        builder.Property(s => s.Name).HasMaxLength(LetterTemplateSample.LongestName);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => new { s.Kind, s.Name }).IsUnique();
    }
}
