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
    }
}
