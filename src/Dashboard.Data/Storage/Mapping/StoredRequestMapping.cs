using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage.Mapping;

/// <summary>Table <c>Requests</c>.</summary>
internal sealed class StoredRequestMapping : IEntityTypeConfiguration<StoredRequest>
{
    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<StoredRequest> builder)
    {
        builder.ToTable("Requests");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasMaxLength(100);
        builder.Property(r => r.Account).HasMaxLength(40);
        builder.Property(r => r.By).HasMaxLength(200);
        builder.Property(r => r.At).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(r => r.DecidedAt).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(r => r.Sha256).HasMaxLength(64);
        builder.Property(r => r.State).HasMaxLength(20).IsConcurrencyToken();
        builder.Property(r => r.DecidedBy).HasMaxLength(40);
    }
}
