using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage.Mapping;

/// <summary>Table <c>Drafts</c>.</summary>
internal sealed class StoredDraftMapping : IEntityTypeConfiguration<StoredDraft>
{
    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<StoredDraft> builder)
    {
        builder.ToTable("Drafts");
        builder.HasKey(d => new { d.Account, d.Kind, d.Slug });
        builder.Property(d => d.Account).HasMaxLength(40);
        builder.Property(d => d.Kind).HasMaxLength(40);
        builder.Property(d => d.Slug).HasMaxLength(200);
        builder.Property(d => d.Sequence).IsConcurrencyToken();
        builder.Property(d => d.SavedAt).HasConversion<UtcText>().HasMaxLength(28);
    }
}
