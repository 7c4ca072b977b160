using ProposalTracker.Letters.Fonts;

namespace ProposalTracker.Letters;

/// <summary>Which face a role got on this machine.</summary>
/// <param name="RoleName">小标宋, 仿宋, 楷体, 黑体 or 宋体.</param>
/// <param name="FaceName">PostScript name, or null when the role has no face.</param>
/// <param name="Path">The font file, or null.</param>
/// <param name="Covered">How many of the 8,105 characters of 通用规范汉字表 the face itself has.</param>
/// <param name="CoveredByChain">How many of them can be printed at all, with the faces that stand in.</param>
/// <param name="Total">8,105.</param>
/// <param name="Advice">A Chinese sentence when something should be installed, else null.</param>
public sealed record RoleCoverage(
    FaceRole Role, string RoleName, string? FaceName, string? Path, int Covered, int CoveredByChain, int Total, string? Advice)
{
    internal const string OpenPackages = "软件包 texlive-lang-chinese（仿宋、楷体、黑体、小标宋）和 fonts-noto-cjk（生僻字）";

    internal static RoleCoverage Of(FaceRole role, IReadOnlyList<FontFace> chain)
    {
        var name = role.ChineseName();
        if (chain.Count == 0)
            return new(role, name, null, null, 0, 0, StandardCharacters.Count, $"没有{name}字体：请安装{OpenPackages}，或运行 .ci/fonts。");

        var covered = StandardCharacters.All.Count(c => chain[0].GlyphOf(c) != 0);
        var byChain = StandardCharacters.All.Count(c => chain.Any(face => face.GlyphOf(c) != 0));
        return new(role, name, chain[0].Name, chain[0].Path, covered, byChain, StandardCharacters.Count, AdviceFor(role, name, chain[0], byChain));
    }

    private static string? AdviceFor(FaceRole role, string name, FontFace first, int byChain)
    {
        var serif = first.Name.Contains("Serif", StringComparison.OrdinalIgnoreCase);
        if (serif && role is (FaceRole.Body or FaceRole.Kai))
            return $"{name}由宋体代替（{first.Name}）：请安装软件包 texlive-lang-chinese，或放入仿宋_GB2312、楷体_GB2312。";
        return byChain < StandardCharacters.Count
            ? $"通用规范汉字表有{StandardCharacters.Count - byChain}字无法印出：请安装软件包 fonts-noto-cjk。"
            : null;
    }
}
