namespace ProposalTracker.Letters.Typesetting;

/// <summary>Puts rows on pages of 22 and decides where the page turns before the signature (GB/T 9704-2012, 7.3.5.5).</summary>
internal sealed class PageFlow(PageBuilder pages)
{
    private int page;
    private int row;

    internal int Page => page;

    /// <summary>22 when the page is full.</summary>
    internal int FirstFreeRow => row;

    internal void StartAt(int firstRow) => row = firstRow;

    internal void NewPage()
    {
        page++;
        row = 0;
        pages.EnsurePage(page);
    }

    internal void Place(IEnumerable<TextRow> rows)
    {
        foreach (var text in rows)
            Place(text);
    }

    /// <returns>Where the row came to stand.</returns>
    internal (int Page, int Row) Place(TextRow text)
    {
        while (row >= Grid.Rows)
        {
            page++;
            row -= Grid.Rows; // a title row may start beyond the first page
        }

        pages.Row(page, row, text);
        return (page, row++);
    }

    /// <summary>Rows that stay free on the page on which the given number of rows would end.</summary>
    internal int FreeAfter(int rows)
    {
        var used = row + rows;
        return (Grid.Rows - (used % Grid.Rows)) % Grid.Rows;
    }
}
