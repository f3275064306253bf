using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dashboard.Data.Storage.Mapping;

/// <summary>Keeps a moment as ISO 8601 text in UTC of fixed width, which SQLite orders and compares correctly.</summary>
internal sealed class UtcText() : ValueConverter<DateTimeOffset, string>(
    moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
    text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
