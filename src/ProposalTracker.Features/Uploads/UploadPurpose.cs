using ProposalTracker.Features.Letters;
using ProposalTracker.Features.WorkflowVersions;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Uploads;

/// <summary>What a file is chosen for; that decides what it may be.</summary>
public enum UploadPurpose
{
    /// <summary>A letter written elsewhere: Word document or text.</summary>
    Letter,

    /// <summary>印章图片.</summary>
    Seal,

    /// <summary>流程定义.</summary>
    Definition,
}

/// <summary>What is told of a file as soon as it is there, by its content; the command that takes it checks again.</summary>
public static class UploadCheck
{
    /// <returns>In bytes.</returns>
    public static int LargestFile(UploadPurpose purpose) => purpose switch
    {
        UploadPurpose.Seal => SealCheck.LargestFile,
        UploadPurpose.Definition => DefinitionFile.LargestFile,
        _ => LetterUpload.LargestFile,
    };

    /// <returns>A Chinese sentence saying what is wrong; null where the file will do.</returns>
    public static string? Fault(UploadPurpose purpose, byte[] bytes) => purpose switch
    {
        UploadPurpose.Seal => SealCheck.Fault(bytes),
        UploadPurpose.Definition => DefinitionFile.Read(bytes).Fault,
        _ => LetterUpload.Read(bytes).Fault,
    };
}
