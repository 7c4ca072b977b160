using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Replies;

namespace ProposalTracker.Data.Replies;

internal sealed class IssuedLetterMapping : IEntityTypeConfiguration<IssuedLetter>
{
    public void Configure(EntityTypeBuilder<IssuedLetter> builder)
    {
        builder.ToTable("issued_letters");
        builder.Property(l => l.Sha256).HasMaxLength(64);
        builder.Property(l => l.Number).HasMaxLength(80);
        builder.HasOne(l => l.Case).WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(l => l.Issuer).WithMany().HasForeignKey(l => l.IssuerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(l => l.Reply).WithMany(r => r.Letters).HasForeignKey(l => l.ReplyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.CaseId);
        builder.HasIndex(l => l.ReplyId);
        builder.HasIndex(l => new { l.IssuerId, l.IssuedAt });
    }
}
