using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Cases;

namespace ProposalTracker.Data.Cases;

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignments");
        builder.HasOne(a => a.Department).WithMany().HasForeignKey(a => a.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Returns).WithOne().HasForeignKey("AssignmentId").IsRequired();
        builder.Property(a => a.EndedBecause).HasMaxLength(200);
        // One active assignment per case, department and role; one active lead in the modes 独办 and 主会办, several in the others.
        builder.HasIndex(a => new { a.CaseId, a.DepartmentId, a.Role }).IsUnique().HasFilter("ended_at IS NULL");
        builder.HasIndex(a => a.SoleLeadOfCaseId).IsUnique().HasFilter("sole_lead_of_case_id IS NOT NULL");
        // Asked for by itself, because the unique one holds the active ones only and so finds no case's assignments.
        builder.HasIndex(a => a.CaseId);
        builder.HasIndex(a => a.DepartmentId);
        builder.Ignore(a => a.IsActive);
        builder.Ignore(a => a.OpenReturn);
    }
}
