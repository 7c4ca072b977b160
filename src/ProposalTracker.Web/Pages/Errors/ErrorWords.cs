namespace ProposalTracker.Web.Pages.Errors;

/// <summary>What an error page says: what happened, and what the person can do now.</summary>
public sealed record ErrorWords(string Title, params IReadOnlyList<string> Paragraphs)
{
    /// <param name="code">HTTP status code; an unknown one gets the general words.</param>
    public static ErrorWords For(int code) => code switch
    {
        400 => new("提交没有被接受",
            "页面打开得太久、登录已换人，或者提交的内容不完整，所以这一次没有办理，也没有改动任何数据。",
            "请返回上一页刷新后再提交。您刚才填写的文字列在下面，可以复制。"),
        401 => new("请先登录", "登录已过期，或者您还没有登录。重新登录后会回到原来的页面，填写中的草稿不会丢。"),
        403 => new("您没有权限查看这一页",
            "这一件不由您的单位办理，或者您的角色不能做这一步。",
            "如果您认为应当由您办理，请联系本单位管理员，或联系交办单位核对承办关系。"),
        405 => new("这个地址不能这样打开", "请从页面上的按钮进入，不要直接刷新或输入提交地址。"),
        409 => new("内容已被别人改动", "您提交之前，有人改动了同一份内容，这一次没有保存。您填写的文字列在下面。"),
        413 => new("提交的内容太大", "附件或正文超过了允许的大小。请减少附件后再提交。"),
        429 => new("请求太频繁", "请稍等一分钟再试。"),
        503 => new("系统正在维护", "请稍后再试。已经提交成功的内容不受影响。"),
        >= 500 => new("系统出错了",
            "这一次没有办成，也没有改动任何数据。错误已经记录，管理员可以看到。",
            "请稍后重试。您刚才填写的文字列在下面，可以复制。"),
        _ => new("无法打开这个页面", "请从首页重新进入。"),
    };
}
