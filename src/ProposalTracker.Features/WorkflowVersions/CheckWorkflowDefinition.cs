using MediatR;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>检查流程定义 (I1): everything that publishing would refuse or warn of, each with its line and column; publishes nothing.</summary>
public sealed record CheckWorkflowDefinitionQuery(string? FileName, string? Json) : IQuery<DefinitionReport>;

/// <param name="Name">Of the workflow; null where the text is none.</param>
/// <param name="Findings">Errors first, then in the order of the text.</param>
public sealed record DefinitionReport(string? Name, string? DefinitionId, int? Number, IReadOnlyList<DefinitionFinding> Findings)
{
    public int Errors => Findings.Count(f => f.IsError);

    internal static DefinitionReport Of(string json, string fileName)
    {
        var (definition, findings) = WorkflowPublishing.Check(json, fileName);
        var lines = json.ReplaceLineEndings("\n").Split('\n');
        return new DefinitionReport(definition?.Name, definition?.DefinitionId, definition?.Version,
        [
            .. findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Line).ThenBy(f => f.Column).Select(f => new DefinitionFinding(
                f.Line, f.Column, f.Severity == FindingSeverity.Error, f.Code, f.ActivityId, f.Message, Excerpt(lines.ElementAtOrDefault(f.Line - 1) ?? "", f.Column - 1))),
        ]);
    }

    // A definition written without line breaks is one long line.
    private static string Excerpt(string line, int at)
    {
        const int Around = 60;
        if (line.Length <= 2 * Around)
            return line.Trim();
        var start = Math.Clamp(at - Around, 0, line.Length - 2 * Around);
        return $"…{line.AsSpan(start, 2 * Around).Trim()}…";
    }
}

/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Code">Stable kebab-case, as on the command line.</param>
/// <param name="Text">The line of the definition, shortened around the column.</param>
public sealed record DefinitionFinding(int Line, int Column, bool IsError, string Code, string? ActivityId, string Message, string Text);

internal sealed class CheckWorkflowDefinitionHandler(CurrentActor actor) : IRequestHandler<CheckWorkflowDefinitionQuery, Result<DefinitionReport>>
{
    public Task<Result<DefinitionReport>> Handle(CheckWorkflowDefinitionQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<Result<DefinitionReport>>(
            actor.Required.Has(Role.Administrator) ? DefinitionReport.Of(query.Json ?? "", query.FileName ?? "") : Error.Forbidden("流程由管理员发布。"));
}
