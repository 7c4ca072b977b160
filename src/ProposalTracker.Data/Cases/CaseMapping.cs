using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Data.Cases;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("cases");
        builder.HasMany(c => c.Proposals).WithOne().HasForeignKey("CaseId").IsRequired();
        builder.HasMany(c => c.Rounds).WithOne().HasForeignKey("CaseId").IsRequired();
        builder.HasMany(c => c.Assignments).WithOne().HasForeignKey(a => a.CaseId);
        builder.HasOne<RuleSet>().WithMany().HasForeignKey(c => c.RuleSetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.Phase, c.DueOn });
        builder.Ignore(c => c.Proposal);
        builder.Ignore(c => c.CurrentRound);
        builder.Ignore(c => c.ActiveAssignments);
        builder.Ignore(c => c.Lead);
        builder.Ignore(c => c.Leads);
        builder.Ignore(c => c.HasSeveralLeads);
        builder.Ignore(c => c.RepliesSeparately);
    }
}
