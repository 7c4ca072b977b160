using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Templates;

/// <summary>Deletes invented data that an administrator had added; those that come with the program stay.</summary>
/// <param name="Version">Of the sample as the administrator saw it.</param>
public sealed record DeleteTemplateSampleCommand(Guid RequestKey, long SampleId, int Version) : ICommand;

internal sealed class DeleteTemplateSampleHandler(ProposalTrackerContext context, CurrentActor actor, AuditTrail audit) : IRequestHandler<DeleteTemplateSampleCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(DeleteTemplateSampleCommand command, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.Administrator))
            return Error.Forbidden("公文模板由管理员管理。");
        var sample = await context.LetterTemplateSamples.SingleOrDefaultAsync(s => s.Id == command.SampleId, cancellationToken);
        if (sample is null)
            return Error.NotFound("这份样例");
        if (sample.Version != command.Version)
            return Error.Stale("在您查看期间，别人已经修改了这份样例。请看过新的内容后再删除。");
        context.LetterTemplateSamples.Remove(sample);
        // The data itself goes into the record, so that a mistake can be made good.
        audit.Record(null, "删除模板样例", $"删除模板样例：{LetterKindWords.Of(sample.Kind)}“{sample.Name}”（{TemplateBook.HashOf(sample.Json)[..12]}）", sample.Json);
        return new Receipt($"已删除样例“{sample.Name}”。");
    }
}
