using ProposalTracker.Features.Start;

namespace ProposalTracker.Features.Letters;

/// <summary>The letter templates (公文模板) of <c>templates/</c>.</summary>
internal sealed class LetterForms(ContentFolders content)
{
    public static IReadOnlyList<string> Check(string folder) => Directory.Exists(folder) ? [] : [$"{folder}: 没有模板文件夹"];

    public (string Title, string Body) Reply(ReplyData data)
    {
        _ = content;
        var heard = data.CoHandlers.Count > 0 ? $"经综合{string.Join('、', data.CoHandlers)}意见，" : "";
        var lines = new List<string> { $"你提出的《{data.ProposalTitle}》（{data.ProposalWord}{data.ProposalNumber}）收悉，{heard}现答复如下：" };
        lines.AddRange(data.RequestItems.Select((item, i) => $"{"一二三四五六七八九十"[i % 10]}、关于“{item}”建议办理情况\n"));
        lines.AddRange(data.Opinions.Select(o => $"{o.Unit}意见：{o.Text}"));
        lines.Add(data.Closing);
        return ($"{data.Issuer}关于{data.Session}\n{data.ProposalNumber}{data.ProposerWord}{data.ProposalWord}答复的函", string.Join('\n', lines));
    }
}
