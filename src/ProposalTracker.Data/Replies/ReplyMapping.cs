using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Templates;

namespace ProposalTracker.Data.Replies;

internal sealed class ReplyMapping : IEntityTypeConfiguration<Reply>
{
    public void Configure(EntityTypeBuilder<Reply> builder)
    {
        builder.ToTable("replies");
        builder.HasOne(r => r.Case).WithMany().HasForeignKey(r => r.CaseId);
        builder.HasOne(r => r.Issuer).WithMany().HasForeignKey(r => r.IssuerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Number).WithMany().HasForeignKey(r => r.NumberId);
        builder.HasOne(r => r.Letter).WithMany().HasForeignKey(r => r.LetterId);
        builder.HasOne<LetterTemplateVersion>().WithMany().HasForeignKey(r => r.TemplateVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Versions).WithOne().HasForeignKey("ReplyId").IsRequired();
        builder.HasIndex(r => r.TemplateVersionId);
        builder.HasIndex(r => new { r.CaseId, r.RoundNumber, r.IssuerId }).IsUnique();
        builder.Property(r => r.Category).HasMaxLength(20);
        builder.Property(r => r.Disclosure).HasMaxLength(40);
        builder.Property(r => r.ContactName).HasMaxLength(40);
        builder.Property(r => r.ContactPhone).HasMaxLength(40);
        builder.Property(r => r.SentBy).HasMaxLength(40);
        builder.Property(r => r.Version).IsConcurrencyToken();
    }
}
