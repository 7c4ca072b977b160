using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Data.Rules;

internal sealed class RuleSetMapping : IEntityTypeConfiguration<RuleSet>
{
    public void Configure(EntityTypeBuilder<RuleSet> builder)
    {
        builder.ToTable("rule_sets");
        builder.Property(r => r.Name).HasMaxLength(120);
        builder.HasIndex(r => new { r.Name, r.ValidFrom }).IsUnique();
    }
}
