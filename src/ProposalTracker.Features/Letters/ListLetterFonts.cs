using ProposalTracker.Letters;

namespace ProposalTracker.Features.Letters;

/// <summary><c>letter fonts</c>: which face each role got, its coverage, and what to install.</summary>
public static class ListLetterFonts
{
    /// <returns>0 if every role has a face, else 3.</returns>
    public static int Run(TextWriter output) => Run(FontLibrary.OpenDefault(), output);

    internal static int Run(FontLibrary fonts, TextWriter output)
    {
        foreach (var role in fonts.Roles)
        {
            output.WriteLine(role.FaceName is null
                ? $"{role.RoleName}：无"
                : $"{role.RoleName}：{role.FaceName}，{role.Path}，通用规范汉字表 {role.Covered}/{role.Total}，连同替代字体 {role.CoveredByChain}/{role.Total}");
            if (role.Advice is not null)
                output.WriteLine($"  {role.Advice}");
        }

        return fonts.Roles.Any(role => role.FaceName is null) ? LetterExitCode.NoFace : LetterExitCode.Done;
    }
}
