namespace ProposalTracker.Letters;

/// <summary>What a face is used for in a letter (GB/T 9704-2012, 5.2.2, 7.3.3, 7.5, 10.1).</summary>
public enum FaceRole
{
    /// <summary>小标宋: letterhead and title.</summary>
    Title,

    /// <summary>仿宋: everything that is not said otherwise.</summary>
    Body,

    /// <summary>楷体: headings of the second level.</summary>
    Kai,

    /// <summary>黑体: headings of the first level, result mark, the word 附件.</summary>
    Hei,

    /// <summary>宋体: page numbers.</summary>
    Song,
}
