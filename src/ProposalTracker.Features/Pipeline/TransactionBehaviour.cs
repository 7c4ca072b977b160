using System.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data;
using ProposalTracker.Domain.Trust;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Pipeline;

/// <summary>
/// One transaction per command: domain change, workflow step, audit, outbox and request key commit together.
/// A lost race (row version, unique number, serialisation) is tried again on fresh state, never shown to a person.
/// </summary>
internal sealed class TransactionBehaviour<TRequest>(
    IServiceScopeFactory scopes, Attempt attempt, CurrentActor actor, WriteGate gate, TimeProvider time)
    : IPipelineBehavior<TRequest, Result<Receipt>>
    where TRequest : ICommand, IRequest<Result<Receipt>>
{
    // A round of n writers on one case needs at most n attempts of the slowest; offices have about a dozen units.
    private const int Attempts = 40;

    // All that a command reads is of one moment. Otherwise it could find a work item open and its case already past it.
    private const IsolationLevel OneMoment = IsolationLevel.RepeatableRead;

    public async Task<Result<Receipt>> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<Result<Receipt>> next)
    {
        for (var count = 1; ; count++)
        {
            try
            {
                return await TryOnce(request, next, isAgain: count > 1, cancellationToken);
            }
            catch (Exception lost) when (count < Attempts && MayWinNextTime(lost))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(count, 10)), time, cancellationToken);
            }
        }
    }

    private bool MayWinNextTime(Exception failure) =>
        failure is DbUpdateConcurrencyException || gate.IsTransient(failure) || gate.IsDuplicate(failure);

    private async Task<Result<Receipt>> TryOnce(
        TRequest request, RequestHandlerDelegate<Result<Receipt>> next, bool isAgain, CancellationToken cancellationToken)
    {
        using var entered = await (isAgain ? gate.EnterAgainAsync(cancellationToken) : gate.EnterAsync(cancellationToken));
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor.Value);
        var outer = attempt.Services;
        attempt.Services = scope.ServiceProvider;
        try
        {
            var context = scope.ServiceProvider.GetRequiredService<ProposalTrackerContext>();
            await using var transaction = await context.Database.BeginTransactionAsync(OneMoment, cancellationToken);
            if (request is INumberingCommand)
                await gate.QueueForNumbersAsync(context, cancellationToken);
            if (isAgain && await EarlierAsync(context, request, cancellationToken) is { } before)
                return before;
            var result = await AskAsync(next);
            if (!result.IsOk)
                return await EarlierAsync(context, request, cancellationToken) ?? result;
            var receipt = result.Value;
            context.ProcessedCommands.Add(new ProcessedCommand(
                request.RequestKey, typeof(TRequest).Name, actor.Value?.PersonId, receipt.Sentence, receipt.CaseId, receipt.SubjectId, Now));
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            attempt.Services = outer;
        }
    }

    // Most commands come once, so the key is looked up only where the answer may come from an earlier sending: after a
    // refusal, and after a lost race, which two sendings of one form end in at the latest when both write their key.
    private async Task<Result<Receipt>?> EarlierAsync(ProposalTrackerContext context, TRequest request, CancellationToken cancellationToken) =>
        await context.ProcessedCommands.AsNoTracking().SingleOrDefaultAsync(c => c.RequestKey == request.RequestKey, cancellationToken) is { } earlier
            ? Repeat(earlier)
            : null;

    // The domain's refusal too may only mean that the same command was done before.
    private static async Task<Result<Receipt>> AskAsync(RequestHandlerDelegate<Result<Receipt>> next)
    {
        try
        {
            return await next();
        }
        catch (Exception failure) when (Refusal.Of(failure) is { } refusal)
        {
            return refusal;
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    // The key alone is no secret worth trusting: the answer goes only to whoever sent the first.
    private Result<Receipt> Repeat(ProcessedCommand earlier)
    {
        if (earlier.Command != typeof(TRequest).Name || earlier.PersonId != actor.Value?.PersonId)
            return Error.Refused("这个表单已经提交过，请刷新页面后重新填写。");
        return new Receipt(earlier.Sentence, earlier.CaseId, earlier.SubjectId);
    }
}
