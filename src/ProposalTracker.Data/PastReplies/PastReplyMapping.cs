using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.PastReplies;

namespace ProposalTracker.Data.PastReplies;

internal sealed class PastReplyMapping : IEntityTypeConfiguration<PastReply>
{
    public void Configure(EntityTypeBuilder<PastReply> builder)
    {
        builder.ToTable("past_replies");
        builder.HasOne(r => r.Department).WithMany().HasForeignKey(r => r.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(r => r.FileName).HasMaxLength(PastReply.LongestName);
        builder.Property(r => r.ContentHash).HasMaxLength(64);
        builder.Property(r => r.Title).HasMaxLength(PastReply.LongestTitle);
        builder.Property(r => r.Number).HasMaxLength(PastReply.LongestName);
        builder.Property(r => r.Issuer).HasMaxLength(PastReply.LongestName);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => new { r.DepartmentId, r.ContentHash }).IsUnique();
    }
}
