using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Replies;

namespace ProposalTracker.Data.Replies;

internal sealed class ReplyVersionMapping : IEntityTypeConfiguration<ReplyVersion>
{
    public void Configure(EntityTypeBuilder<ReplyVersion> builder)
    {
        builder.ToTable("reply_versions");
        builder.Property(v => v.Occasion).HasMaxLength(40);
        builder.HasIndex("ReplyId", nameof(ReplyVersion.Number)).IsUnique();
    }
}
