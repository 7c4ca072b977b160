using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Intake;

public sealed partial class RegisterInput : CommandInput
{
    public Channel Channel { get; set; }

    public int? Term { get; set; }

    public int? Session { get; set; }

    public ProposalStream Stream { get; set; }

    public string? Number { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Sector { get; set; }

    public DateOnly? SubmittedOn { get; set; }

    public ProposerKind ProposedBy { get; set; }

    public long? LeadProposerId { get; set; }

    public long? DelegationId { get; set; }

    // The binder sets null where nothing is chosen.
    [AllowNull]
    public long[] CoSignerIds { get; set => field = value ?? []; } = [];

    /// <summary>诉求, one a line.</summary>
    public string? RequestItems { get; set; }

    /// <summary>The lines, without the numbers that they carry when copied from a proposal: 一、 1. （一）.</summary>
    public IReadOnlyList<string> Items() =>
        [.. (RequestItems ?? "").Split('\n').Select(line => Numbering().Replace(line.Trim(), "").TrimEnd('。', '；', ';')).Where(line => line.Length > 0)];

    [GeneratedRegex("""^([一二三四五六七八九十]{1,3}、|\d{1,2}[、.．)）]|[（(][一二三四五六七八九十\d]{1,3}[）)])\s*""")]
    private static partial Regex Numbering();
}
