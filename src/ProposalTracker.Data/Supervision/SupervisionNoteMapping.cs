using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Supervision;

namespace ProposalTracker.Data.Supervision;

internal sealed class SupervisionNoteMapping : IEntityTypeConfiguration<SupervisionNote>
{
    public void Configure(EntityTypeBuilder<SupervisionNote> builder)
    {
        builder.ToTable("supervision_notes");
        builder.HasOne<Department>().WithMany().HasForeignKey(n => n.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("SupervisionId");
    }
}
