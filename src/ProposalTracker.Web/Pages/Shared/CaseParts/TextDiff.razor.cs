using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.AspNetCore.Components;

namespace ProposalTracker.Web.Pages.Shared.CaseParts;

public partial class TextDiff
{
    private readonly List<(DiffPiece Left, DiffPiece Right)> _lines = [];
    private bool _differs;

    [Parameter, EditorRequired]
    public string Old { get; set; } = "";

    [Parameter, EditorRequired]
    public string New { get; set; } = "";

    /// <summary>Heading of the left side: 第 2 版 张三 08-15 16:40.</summary>
    [Parameter]
    public string OldName { get; set; } = "原来";

    [Parameter]
    public string NewName { get; set; } = "现在";

    [Parameter]
    public string Label { get; set; } = "两个版本的差异";

    /// <summary>Only lines that differ, each with a line before and after it.</summary>
    [Parameter]
    public bool Brief { get; set; }

    protected override void OnParametersSet()
    {
        // By character: Chinese has no spaces between words.
        var model = SideBySideDiffBuilder.Diff(
            Differ.Instance, Old, New, ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance, CharacterChunker.Instance);
        _differs = model.NewText.HasDifferences || model.OldText.HasDifferences;
        _lines.Clear();
        _lines.AddRange(model.OldText.Lines.Zip(model.NewText.Lines));
    }

    private IEnumerable<(DiffPiece Left, DiffPiece Right)> Shown() =>
        Brief ? _lines.Where((_, i) => Enumerable.Range(i - 1, 3).Any(Differs)) : _lines;

    private bool Differs(int line) =>
        line >= 0 && line < _lines.Count && (_lines[line].Left.Type != ChangeType.Unchanged || _lines[line].Right.Type != ChangeType.Unchanged);

    private static string Sign(DiffPiece piece) => piece.Type switch
    {
        ChangeType.Deleted => "−",
        ChangeType.Inserted => "+",
        ChangeType.Modified => "±",
        _ => "",
    };

    private static string CssClass(DiffPiece piece) => $"diff-line diff-{piece.Type.ToString().ToLowerInvariant()}";

    private static RenderFragment Words(DiffPiece piece) => builder =>
    {
        if (piece.Type != ChangeType.Modified || piece.SubPieces.Count == 0)
        {
            builder.AddContent(0, piece.Text);
            return;
        }
        foreach (var part in piece.SubPieces.Where(part => part.Text is not null))
        {
            var element = part.Type switch { ChangeType.Deleted => "del", ChangeType.Inserted => "ins", _ => "span" };
            builder.OpenElement(1, element);
            builder.AddContent(2, part.Text);
            builder.CloseElement();
        }
    };
}
