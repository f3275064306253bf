using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage.Mapping;

/// <summary>Table <c>Releases</c>.</summary>
internal sealed class StoredReleaseMapping : IEntityTypeConfiguration<StoredRelease>
{
    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<StoredRelease> builder)
    {
        builder.ToTable("Releases");
        builder.HasKey(r => r.Number);
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.PublishedAt).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(r => r.PublishedBy).HasMaxLength(200);
        builder.Property(r => r.Sha256).HasMaxLength(64);
    }
}
