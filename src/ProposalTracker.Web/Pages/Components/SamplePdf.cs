using System.Text;

namespace ProposalTracker.Web.Pages.Components;

/// <summary>An empty A4 page as PDF, for the frame on the components page.</summary>
internal static class SamplePdf
{
    public static void MapSamplePdf(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/components/sample.pdf", () => Results.Bytes(Bytes(), "application/pdf")).AllowAnonymous();

    private static byte[] Bytes()
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (body, index) in objects.Select((body, index) => (body, index)))
        {
            offsets.Add(text.Length);
            text.Append(index + 1).Append(" 0 obj ").Append(body).Append(" endobj\n");
        }
        var table = text.Length;
        text.Append("xref\n0 4\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            text.Append($"{offset:0000000000} 00000 n \n");
        text.Append("trailer << /Size 4 /Root 1 0 R >>\nstartxref\n").Append(table).Append("\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
