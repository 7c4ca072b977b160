namespace ProposalTracker.Letters.Pdf;

/// <summary>Writes the tagged reading order (ISO 32000-1, 14.7.2): one element per paragraph under one Document.</summary>
internal static class StructureTree
{
    internal static int Write(PageTags tags, IReadOnlyList<int> pages, Func<int> reserve, Func<int, PdfBuffer> begin, Action end)
    {
        int root = reserve(), document = reserve(), parents = reserve();
        foreach (var element in tags.Elements)
            element.Number = reserve();
        begin(root).Text($"<</Type/StructTreeRoot/K {document} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {pages.Count}>>");
        end();
        References(begin(document).Text($"<</Type/StructElem/S/Document/P {root} 0 R/K["), tags.Elements).Text("]>>"u8);
        end();
        foreach (var element in tags.Elements)
        {
            var buffer = begin(element.Number).Text($"<</Type/StructElem/S/{element.Role}/P {document} 0 R/K[");
            foreach (var piece in element.Pieces)
                buffer.Text($"<</Type/MCR/Pg {pages[piece.Page]} 0 R/MCID {piece.Number}>>");
            buffer.Text("]>>"u8);
            end();
        }

        var tree = begin(parents).Text("<</Nums["u8);
        for (var page = 0; page < tags.Pages.Count; page++)
            References(tree.Number(page).Text("["u8), tags.Pages[page]).Text("]"u8);
        tree.Text("]>>"u8);
        end();
        return root;
    }

    private static PdfBuffer References(PdfBuffer buffer, IReadOnlyList<TaggedElement> elements)
    {
        foreach (var element in elements)
            buffer.Number(element.Number).Text(" 0 R "u8);
        return buffer;
    }
}
