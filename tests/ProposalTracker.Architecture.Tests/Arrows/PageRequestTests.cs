using System.Reflection;
using MediatR;
using Microsoft.AspNetCore.Components;
using ProposalTracker.Architecture.Tests.Sources;
using ProposalTracker.Web.Pages.Shared;

namespace ProposalTracker.Architecture.Tests.Arrows;

/// <summary>
/// Components of one page load at the same time, so each of their requests needs a scope of its own: they ask through
/// PageMediator. One that asks the mediator itself works on SQLite, whose calls never wait, and fails on PostgreSQL.
/// </summary>
public sealed class PageRequestTests
{
    [Fact]
    public void Component_OfThePages_AsksNotTheMediatorItself() => Findings.MustBeNone(Askers(typeof(PageMediator).Assembly.GetTypes()));

    [Fact]
    public void Component_WithThePlantedMediator_IsCaught() => Assert.Equal([nameof(Planted)], Askers([typeof(Planted)]));

    private static IReadOnlyList<string> Askers(IEnumerable<Type> types) =>
    [
        .. types.Where(t => typeof(IComponent).IsAssignableFrom(t) && t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(p => p.GetCustomAttribute<InjectAttribute>() is not null && p.PropertyType == typeof(IMediator)))
            .Select(t => t.Name),
    ];

    private sealed class Planted : ComponentBase
    {
        [Inject]
        public IMediator? Mediator { get; set; }
    }
}
