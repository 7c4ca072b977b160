using Microsoft.AspNetCore.WebUtilities;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Ledger;
using ProposalTracker.Web.Pages.Shared.Lists;

namespace ProposalTracker.Web.Pages.Ledger;

/// <summary>What the address of a ledger asks for, and how a case page carries that address along.</summary>
internal static class LedgerAddress
{
    /// <summary>Name in a case's address under which the ledger's query stands.</summary>
    public const string Carried = "list";

    private static readonly Dictionary<string, LedgerSort> Sorts = new()
    {
        ["due"] = LedgerSort.Due,
        ["number"] = LedgerSort.Number,
        ["title"] = LedgerSort.Title,
        ["handed"] = LedgerSort.HandedOver,
    };

    /// <param name="address">Absolute address of a ledger.</param>
    public static ListState Read(string address) => ListState.From(address, "due");

    /// <param name="query">As a case's address carries it.</param>
    public static ListState ReadCarried(string query) => Read($"http://localhost/cases?{query}");

    /// <summary>Values that make no sense are as good as none.</summary>
    public static ListCasesQuery Query(ListState list) => new(
        list.One("q"), LedgerStage.Find(list.One("phase"))?.Phases ?? [], long.TryParse(list.One("lead"), out var lead) ? lead : null,
        StreamOf(list), list.One("overdue") is not null, Sorts.GetValueOrDefault(list.Sort), list.IsDescending, list.Page);

    public static ProposalStream? StreamOf(ListState list) => Enum.TryParse<ProposalStream>(list.One("stream"), out var stream) ? stream : null;

    /// <summary>A case's address that leads back to the ledger and on to the next case of it.</summary>
    public static string ToCase(long caseId, string carried) => QueryHelpers.AddQueryString($"/cases/{caseId}", Carried, carried);
}
