using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage.Mapping;

/// <summary>Table <c>SeedImports</c>.</summary>
internal sealed class SeedImportMapping : IEntityTypeConfiguration<SeedImport>
{
    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<SeedImport> builder)
    {
        builder.ToTable("SeedImports");
        builder.HasKey(s => s.Sha256);
        builder.Property(s => s.Sha256).HasMaxLength(64);
        builder.Property(s => s.At).HasConversion<UtcText>().HasMaxLength(28);
    }
}
