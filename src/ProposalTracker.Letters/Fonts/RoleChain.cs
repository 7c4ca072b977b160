namespace ProposalTracker.Letters.Fonts;

/// <summary>
/// Which faces may serve a role, the best first; for each character the first face that has it wins. A face the
/// agency bought (方正小标宋, 仿宋_GB2312) stands before the open ones. Names as in the fonts' name tables.
/// </summary>
internal static class RoleChain
{
    private const string OpenSerif = "Noto Serif CJK SC;Noto Serif SC;Noto Serif SC Regular;Source Han Serif SC;Source Han Serif CN;思源宋体";

    private static readonly string[] Rare =
        ["SimSun-ExtB;宋体-ExtB", "SimSun-ExtG;宋体-ExtG", "宋体-方正超大字符集;SimSun (Founder Extended)", "HanaMinA", "HanaMinB"];

    private static string[] Own(FaceRole role) => role switch
    {
        FaceRole.Title =>
        [
            "方正小标宋简体;FZXiaoBiaoSong-B05S;FZXBSJW--GB1-0;FZXBSJW", "方正小标宋_GBK;FZXiaoBiaoSong-B05;FZXBSK--GBK1-0",
            "FandolSong-Bold;FandolSong Bold", "NotoSerifCJKsc-Bold;NotoSerifSC-Bold;SourceHanSerifSC-Bold;SourceHanSerifCN-Bold", OpenSerif,
        ],
        FaceRole.Body =>
        [
            "仿宋_GB2312;FangSong_GB2312", "方正仿宋简体;方正仿宋_GBK;FZFangSong-Z02S;FZFangSong-Z02;FZFSK--GBK1-0;FZFSJW--GB1-0",
            "仿宋;FangSong;STFangsong;华文仿宋", "朱雀仿宋;Zhuque Fangsong;Zhuque Fangsong (technical preview);朱雀仿宋（预览测试版）",
            "FandolFang-Regular;FandolFang R", OpenSerif,
        ],
        FaceRole.Kai =>
        [
            "楷体_GB2312;KaiTi_GB2312", "方正楷体简体;方正楷体_GBK;FZKai-Z03S;FZKai-Z03;FZKTK--GBK1-0", "楷体;KaiTi;STKaiti;华文楷体",
            "FandolKai-Regular", "LXGW WenKai;霞鹜文楷;LXGWWenKai-Regular", OpenSerif,
        ],
        FaceRole.Hei =>
        [
            "黑体;SimHei", "方正黑体简体;方正黑体_GBK;FZHei-B01S;FZHei-B01;FZHTK--GBK1-0;FZHTJW--GB1-0", "FandolHei-Regular",
            "NotoSansCJKsc-Medium;NotoSansSC-Medium;SourceHanSansSC-Medium", "NotoSansCJKsc-Regular;NotoSansSC-Regular;SourceHanSansSC-Regular",
            OpenSerif,
        ],
        _ => ["宋体;SimSun;NSimSun", "方正书宋简体;方正书宋_GBK;FZShuSong-Z01S", "FandolSong-Regular", OpenSerif],
    };

    /// <summary>Each entry lists the names of one typeface, separated by semicolons.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Of(FaceRole role) =>
        Own(role).Concat(Rare).Select(entry => entry.Split(';').Select(FaceNames.Normalise).ToArray());

    /// <summary>The role's name in notes to the drafter.</summary>
    internal static string ChineseName(this FaceRole role) => role switch
    {
        FaceRole.Title => "小标宋",
        FaceRole.Body => "仿宋",
        FaceRole.Kai => "楷体",
        FaceRole.Hei => "黑体",
        _ => "宋体",
    };
}
