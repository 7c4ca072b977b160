using System.CommandLine;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Web.CommandLine;

/// <summary><c>workflow</c>: checks and runs workflow definitions without the website.</summary>
internal static class WorkflowCommand
{
    public static Command Create() =>
        new("workflow", "流程：检查流程定义，在内存中试运行。") { CreateCheck(), CreateSimulate() };

    private static Command CreateCheck()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "检查流程定义，每行一个问题；没有问题则不输出。") { files };
        command.SetAction(parsed => CheckWorkflowFiles.Run(
            parsed.GetRequiredValue(files), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static Command CreateSimulate()
    {
        var file = new Argument<string>("FILE");
        var drive = new Option<string?>("--drive") { Description = "依次办理的 JSON 列表", HelpName = "DRIVE.json" };
        var now = new Option<string>("--now")
        {
            Description = "开始的时刻，默认 2026-01-01T00:00:00Z",
            HelpName = "TIME",
            DefaultValueFactory = _ => "2026-01-01T00:00:00Z",
        };
        var command = new Command("simulate", "试运行一个流程定义，每步输出一行 JSON。") { file, drive, now };
        command.SetAction(parsed => SimulateWorkflowFile.Run(
            new SimulateWorkflowRequest(parsed.GetRequiredValue(file), parsed.GetValue(drive), parsed.GetRequiredValue(now)),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }
}
