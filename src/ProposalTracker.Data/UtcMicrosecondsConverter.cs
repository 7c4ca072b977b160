using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ProposalTracker.Data;

/// <summary>
/// SQLite has no type for instants; as a number one takes 8 bytes instead of up to 27 as a text, in every row and index, and
/// sorts the same. Microseconds since 1970, the precision that PostgreSQL has.
/// </summary>
internal sealed class UtcMicrosecondsConverter() : ValueConverter<DateTime, long>(
    instant => (instant - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
    stored => DateTime.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond));
