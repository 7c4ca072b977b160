using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ProposalTracker.Data;

/// <summary>SQLite reads a DateTime back with kind Unspecified; every instant of ours is UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
