namespace ProposalTracker.Letters.Pdf;

/// <summary>Writes the tagged reading order (ISO 32000-1, 14.7.2): one element per paragraph under one Document.</summary>
internal static class StructureTree
{
    internal static int Write(PageTags tags, IReadOnlyList<int> pages, Func<int> reserve, Func<int, PdfBuffer> begin, Action end)
    {
        int root = reserve(), document = reserve(), parents = reserve();
        var numbers = tags.Elements.ToDictionary(element => element, _ => reserve());
        begin(root).Text($"<</Type/StructTreeRoot/K {document} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {pages.Count}>>");
        end();
        begin(document).Text($"<</Type/StructElem/S/Document/P {root} 0 R/K[").Text(References(tags.Elements.Select(element => numbers[element]))).Text("]>>"u8);
        end();
        foreach (var element in tags.Elements)
        {
            var buffer = begin(numbers[element]).Text($"<</Type/StructElem/S/{element.Role}/P {document} 0 R/K[");
            foreach (var (page, piece) in element.Pieces)
                buffer.Text($"<</Type/MCR/Pg {pages[page]} 0 R/MCID {piece}>>");
            buffer.Text("]>>"u8);
            end();
        }

        var tree = begin(parents).Text("<</Nums["u8);
        for (var page = 0; page < tags.Pages.Count; page++)
            tree.Text($"{page}[").Text(References(tags.Pages[page].Select(element => numbers[element]))).Text("]"u8);
        tree.Text("]>>"u8);
        end();
        return root;
    }

    private static string References(IEnumerable<int> objects) => string.Join(' ', objects.Select(number => $"{number} 0 R"));
}
