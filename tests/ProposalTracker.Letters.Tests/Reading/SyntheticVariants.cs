using CsCheck;

namespace ProposalTracker.Letters.Tests.Reading;

/// <summary>The ways in which real letters write each element; all names are invented.</summary>
internal static class SyntheticVariants
{
    public static Gen<SyntheticLetter> Letters { get; } =
        from head in Gen.Select(OneOf(Marks), OneOf(Issuers), OneOf(Numbers), OneOf(Titles), OneOf(Salutations))
        from body in Bodies
        from tail in Gen.Select(OneOf(Signers), OneOf(Dates), OneOf(Contacts), OneOf(Disclosures), OneOf(Copies))
        select new SyntheticLetter
        {
            Mark = head.Item1,
            Issuer = head.Item2,
            Number = head.Item3,
            Title = head.Item4,
            Salutation = head.Item5,
            Body = body,
            Signer = tail.Item1,
            Date = tail.Item1.Value is null ? Variant.Absent : tail.Item2,
            Contact = tail.Item3,
            Disclosure = tail.Item4,
            CopyTo = tail.Item5,
        };

    private static Variant[] Marks =>
    [
        new("(A类)", "A类"), new("（B类）", "B类"), new("(A)类", "A类"), new("类 别:B", "B"), new("C", "C"), new("办理结果:(C)", "C"),
        new("[办理结果标注(A1)]", "A1"), new("办理结果：C", "C"), new("甲类", "甲类"), Variant.Absent,
    ];

    private static Variant[] Issuers =>
    [
        new("乐安市民政局", "乐安市民政局"), new("乐 安 市 民 政 局", "乐安市民政局"), new("乐安市住房和城乡建设局文件", "乐安市住房和城乡建设局"),
        new("乐安市人民政府办公室", "乐安市人民政府办公室"),
    ];

    private static Variant[] Numbers =>
    [
        new("乐民函〔2023〕42号", "乐民函〔2023〕42号"), new("建议字:〔2023〕8号", "建议字:〔2023〕8号"), new("乐民函【2024】7号", "乐民函【2024】7号"),
        new("乐民函[2018]15号", "乐民函[2018]15号"), new("乐住建函﹝2017﹞101号", "乐住建函﹝2017﹞101号"), new("乐民（2017）3号", "乐民（2017）3号"),
        new("乐教建8号", "乐教建8号"), new("建议主办[2023]闭08号", "建议主办[2023]闭08号"), new("乐街函〔2024〕**号", "乐街函〔2024〕**号"),
        new("乐农建〔2017〕8 号", "乐农建〔2017〕8 号"), Variant.Absent,
    ];

    private static Variant[] Titles =>
    [
        new("乐安市民政局关于市十六届人大三次会议\n第2023047号代表建议答复的函", "乐安市民政局关于市十六届人大三次会议\n第2023047号代表建议答复的函"),
        new("乐安市民政局关于市十六届人大三次会议 第2023047号代表建议答复的函", "乐安市民政局关于市十六届人大三次会议\n第2023047号代表建议答复的函"),
        new("对市十届人大一次会议第12号建议的答复", "对市十届人大一次会议第12号建议的答复"),
        new("关于市十二届人大四次会议\n第39号代表建议的\n答　复", "关于市十二届人大四次会议\n第39号代表建议的\n答复"),
        new("关于第1016号建议办理情况的复函", "关于第1016号建议办理情况的复函"),
        new("关于《关于加快老旧小区改造的建议》的答复函", "关于《关于加快老旧小区改造的建议》的答复函"),
    ];

    private static Variant[] Salutations =>
    [
        new("王小明代表：", "王小明代表"), new("尊敬的李雨代表:", "尊敬的李雨代表"), new("赵大春等3名代表：", "赵大春等3名代表"),
        new("孙一、周二、吴三代表：", "孙一|周二|吴三代表"), new("郑文并陈红、林木代表：", "郑文并陈红|林木代表"), new("牛山(苏水、丁火)代表：", "牛山(苏水、丁火)代表"),
        new("何西委员：", "何西委员"), new("南坡镇代表(团)：", "南坡镇代表(团)"), new("马东、周南等委员：", "马东|周南等委员"),
        new("陈甲、李乙、张丙、王丁、刘戊、杨己、黄庚、赵辛、周壬、吴癸等十代表：", "陈甲|李乙|张丙|王丁|刘戊|杨己|黄庚|赵辛|周壬|吴癸等十代表"),
        new("黄天，李四代表：", "黄天|李四代表"), new("王　芳 代表：", "王芳代表"),
    ];

    private static Variant[] Signers =>
    [
        new("乐安市民政局", "乐安市民政局"), new("乐安市民政局（盖章）", "乐安市民政局"), new("乐安市民政局　　乐安市财政局", "乐安市民政局|乐安市财政局"), Variant.Absent,
    ];

    private static Variant[] Dates =>
    [
        new("2023年7月18日", "2023-07-18"), new("二〇一七年七月五日", "2017-07-05"), new("二○一九年十二月三十一日", "2019-12-31"),
        new("2023 年 5 月 9 日", "2023-05-09"), new("２０２３年１１月９日", "2023-11-09"), new("2023821", null), new("2019月6月11日", null), new("2023年2月30日", null),
    ];

    private static Variant[] Contacts =>
    [
        new("（联系人及电话：钱某某，88380000）", "钱某某|88380000"), new("(联系人及电话:钱某某,88380000)", "钱某某|88380000"),
        new("联系人：钱某某　联系电话：0760-88380000", "钱某某|0760-88380000"), new("联系人：钱某某\n联系电话：88380000", "钱某某|88380000"),
        new("承办负责人：冯某\n承办人及联系电话：褚某某，88380001", "冯某|88380001"), new("（联系人：钱某某，电话：88380000；卫某，88380002）", "钱某某|88380000"),
        Variant.Absent,
    ];

    private static Variant[] Disclosures =>
    [
        new("公开方式：主动公开", "主动公开"), new("公开方式:依申请公开", "依申请公开"), new("是否同意公开:是", "是"), new("同意公开", "同意公开"),
        new("(此件公开发布)", "此件公开发布"), Variant.Absent,
    ];

    private static Variant[] Copies =>
    [
        new("抄送：市委组织部、市人大常委会选联工委、市政府办公室。", "市委组织部|市人大常委会选联工委|市政府办公室"),
        new("抄 送:市政府督查室（2份），市人大常委会代表工委(2份)", "市政府督查室（2份）|市人大常委会代表工委(2份)"), Variant.Absent,
    ];

    private static Gen<IReadOnlyList<string>> Bodies =>
        from opening in OneOf(
            "你提出的《关于加快老旧小区改造的建议》（建议第2023047号）收悉，经综合市财政局意见，现答复如下：",
            "您在市十届人大一次会议上提出的建议已交我局办理，现就有关情况答复如下:",
            "你们提出的关于改善公园照明的建议已收悉。4月12日，我局与你们当面沟通，听取了意见，现答复如下：")
        from middle in OneOf(Middles).Array[1, 4]
        from closing in OneOf("专此答复，诚挚感谢你对我市民政工作的关心和支持。", "特此回复。", "谨此回复，感谢对我们工作的关心。", "此复", "以上答复，如有不妥，请批评指正。")
        select (IReadOnlyList<string>)[opening, .. middle.SelectMany(part => part), closing];

    private static string[][] Middles =>
    [
        ["一、关于“增加公园照明设施，延长开放时间，方便居民健身”建议办理情况", "2022年，我局在全市15个公园增设路灯320盏，开放时间延长到22时，居民夜间健身的条件明显改善。今年还将在另外8个公园增设路灯，并接受群众监督。"],
        ["二、关于加强物业管理", "（一）完善制度。我局会同市住房和城乡建设局印发《乐安市物业服务管理办法（试行）》，明确业主、业主委员会、物业服务企业的责任，逐步建立信用评价制度。", "（二）加强指导。今年以来，共举办培训班12期，培训1,050人次，走访小区86个。"],
        ["目前，全市共有社区服务站118个，其中设在楼盘小区的有64个，设在商圈的有10个，其余设在村（社区），总面积12178.93平方米，基本满足了群众的需要。"],
        ["1. 摸清底数。逐户登记，形成台账，做到底数清、情况明，为下一步工作打好基础。"],
        ["我局认为，该建议很有针对性，对推动养老服务提出了很好的意见，我局予以采纳。"],
    ];

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
