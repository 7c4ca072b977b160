using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Replies;

namespace ProposalTracker.Data.Replies;

internal sealed class CountersignatureMapping : IEntityTypeConfiguration<Countersignature>
{
    public void Configure(EntityTypeBuilder<Countersignature> builder)
    {
        builder.ToTable("countersignatures");
        builder.HasOne(c => c.Reply).WithMany().HasForeignKey(c => c.ReplyId);
        builder.HasOne(c => c.Assignment).WithMany().HasForeignKey(c => c.AssignmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.AssignmentId);
        builder.Property(c => c.Comment).HasMaxLength(Countersignature.LongestComment);
        // A unit says one thing of one text.
        builder.HasIndex(c => new { c.ReplyId, c.AssignmentId, c.ReplyVersion }).IsUnique();
    }
}
