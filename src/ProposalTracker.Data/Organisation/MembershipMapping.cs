using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Data.Organisation;

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships");
        builder.HasOne(m => m.Department).WithMany().HasForeignKey(m => m.DepartmentId);
        builder.HasIndex(m => m.DepartmentId);
        builder.HasIndex("PersonId", nameof(Membership.Role), nameof(Membership.DepartmentId)).IsUnique();
    }
}
