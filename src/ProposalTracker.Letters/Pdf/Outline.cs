namespace ProposalTracker.Letters.Pdf;

/// <summary>Bookmarks of the title, the headings and the attachments (ISO 32000-1, 12.3.3).</summary>
internal static class Outline
{
    /// <returns>0 when there is nothing to mark.</returns>
    internal static int Write(
        IReadOnlyList<Bookmark> bookmarks, IReadOnlyList<int> pages, Func<int> reserve, Func<int, PdfBuffer> begin, Action end)
    {
        if (bookmarks.Count == 0)
            return 0;
        var root = reserve();
        var items = bookmarks.Select(_ => reserve()).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            var top = (297 - bookmarks[i].TopMm) * PageContent.PointsPerMm;
            var buffer = begin(items[i]).Text("<</Title"u8).TextString(bookmarks[i].Text).Text($"/Parent {root} 0 R/Dest[{pages[bookmarks[i].Page]} 0 R/XYZ null ")
                .Number(top).Text(" null]"u8);
            if (i > 0)
                buffer.Text($"/Prev {items[i - 1]} 0 R");
            if (i + 1 < items.Count)
                buffer.Text($"/Next {items[i + 1]} 0 R");
            buffer.Text(">>"u8);
            end();
        }

        begin(root).Text($"<</Type/Outlines/First {items[0]} 0 R/Last {items[^1]} 0 R/Count {items.Count}>>");
        end();
        return root;
    }
}

/// <param name="Page">Index of the page, from 0.</param>
internal sealed record Bookmark(string Text, int Page, double TopMm);
