using ProposalTracker.Features;
using ProposalTracker.Features.Letters;
using ProposalTracker.Web.Pages.Shared;

namespace ProposalTracker.Web.Http;

/// <summary>A letter as a file to be saved, or the sentence why there is none.</summary>
internal static class LetterAnswer
{
    public static IResult Of(Result<LetterCopy> result) => result.Error is { } error
        ? Results.Text(error.Message, statusCode: RefusalStatus.Of(error.Kind))
        : Results.File(result.Value.Bytes, TypeOf(result.Value.FileName), result.Value.FileName);

    /// <param name="download">To be saved; shown in the browser otherwise.</param>
    public static IResult Of(Result<LetterPdf> result, bool? download) => result.Error is { } error
        ? Results.Text(error.Message, statusCode: RefusalStatus.Of(error.Kind))
        : Results.File(result.Value.Pdf, "application/pdf", download is true ? result.Value.FileName : null);

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".zip" => "application/zip",
        ".ofd" => "application/ofd",
        _ => "application/octet-stream",
    };
}
