using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ProposalTracker.Features.Tests.Host;

/// <summary>What stands in every table, for saying that something changed nothing at all.</summary>
public static class DatabaseContent
{
    /// <returns>Table name → number of rows and a hash of them.</returns>
    public static Task<SortedDictionary<string, string>> OfAsync(FeatureHost host) => host.ReadAsync(async context =>
    {
        await context.Database.OpenConnectionAsync();
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in context.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
            content[table] = await HashAsync(context.Database.GetDbConnection(), table);
        return content;
    });

    private static async Task<string> HashAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Order(StringComparer.Ordinal))));
        return $"{rows.Count} rows, {Convert.ToHexStringLower(hash)[..12]}";
    }

    private static string? Text(object value) => value is byte[] bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : value.ToString();
}
