namespace ProposalTracker.Features.Letters;

/// <summary>Exit codes of the <c>letter</c> commands.</summary>
public static class LetterExitCode
{
    public const int Done = 0;

    /// <summary>The letter must not be issued as it is; no output was written.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage, unreadable input or unwritable output.</summary>
    public const int Unusable = 2;

    /// <summary>A role has no face on this machine.</summary>
    public const int NoFace = 3;
}
