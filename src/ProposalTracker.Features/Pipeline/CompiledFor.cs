using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using ProposalTracker.Data;

namespace ProposalTracker.Features.Pipeline;

/// <summary>
/// Compiled queries belong to one model, and each database has its own; a static field would serve the first only. Worth it
/// for what every command asks: reading the expression of such a question anew took as long as the database's answer.
/// </summary>
/// <typeparam name="TQuestions">A class with the compiled queries as properties.</typeparam>
internal static class CompiledFor<TQuestions>
    where TQuestions : class, new()
{
    private static readonly ConditionalWeakTable<IModel, TQuestions> Known = [];

    public static TQuestions Of(ProposalTrackerContext context) => Known.GetValue(context.Model, _ => new TQuestions());
}
