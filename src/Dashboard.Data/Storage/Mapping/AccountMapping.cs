using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Dashboard.Data.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage.Mapping;

/// <summary>Table <c>Accounts</c>.</summary>
internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(a => a.Id).HasMaxLength(40);
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.Role).HasMaxLength(20)
            .HasConversion(role => Kebab<Role>.Of(role), word => Read(word));
        builder.Property(a => a.CreatedAt).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(a => a.LockoutEnd).HasConversion<UtcText>().HasMaxLength(28);
    }

    // A word nobody knows gives the least.
    private static Role Read(string word) => Kebab<Role>.TryParse(word, out var role) ? role : Role.Reader;
}
