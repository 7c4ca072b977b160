namespace ProposalTracker.Web.Pages.Templates;

internal static class TemplateSampleWords
{
    /// <summary>The samples that come with the program have names of files.</summary>
    public static string Of(string sample) => sample switch
    {
        "sample" => "一般样例",
        "sample-co-signer" => "给附议代表",
        "sample-delegation" => "给代表团",
        "sample-lead-and-others" => "领衔代表和其他代表",
        "sample-merged" => "并案",
        "sample-several" => "几位代表",
        _ => sample,
    };
}
