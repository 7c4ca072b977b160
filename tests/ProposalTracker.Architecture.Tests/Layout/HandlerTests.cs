using System.Reflection;
using FluentValidation;
using MediatR;
using ProposalTracker.Architecture.Tests.Sources;
using ProposalTracker.Features;

namespace ProposalTracker.Architecture.Tests.Layout;

/// <summary>Only the pipeline calls handlers and validators, so no other room can name them.</summary>
public sealed class HandlerTests
{
    private static readonly Type[] CalledByThePipeline =
        [typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(IPipelineBehavior<,>), typeof(IValidator<>)];

    [Fact]
    public void Handlers_OfFeatures_AreInternalAndSealed()
    {
        var violations = Violations(Assembly.Load("ProposalTracker.Features").GetTypes());

        Findings.MustBeNone([.. violations.Select(t => t.Name)]);
    }

    [Fact]
    public void Handler_ThatIsPlantedOpen_IsCaught()
    {
        Type[] planted = [typeof(OpenHandler), typeof(UnsealedValidator), typeof(ClosedValidator), typeof(HandlerTests)];

        var violations = Violations(planted);

        Assert.Equal([typeof(OpenHandler), typeof(UnsealedValidator)], violations);
    }

    [Fact]
    public void Handlers_OfFeatures_HaveAtMostFiveDependencies()
    {
        var overloaded = Overloaded(Assembly.Load("ProposalTracker.Features").GetTypes());

        Findings.MustBeNone([.. overloaded.Select(t => t.Name)]);
    }

    [Fact]
    public void Handler_ThatIsPlantedWithSixDependencies_IsCaught()
    {
        Type[] planted = [typeof(OpenHandler), typeof(OverloadedValidator)];

        var overloaded = Overloaded(planted);

        Assert.Equal([typeof(OverloadedValidator)], overloaded);
    }

    [Fact]
    public void Handlers_ThatTakeNumbersOfASeries_AnswerCommandsThatQueueForThem()
    {
        var features = Assembly.Load("ProposalTracker.Features");
        var book = features.GetTypes().Single(t => t.Name == "NumberBook");
        var commands = features.GetTypes().Where(t => Reaches(t, book, features)).Select(AnsweredCommand).OfType<Type>().ToList();

        Assert.NotEmpty(commands);
        Findings.MustBeNone([.. commands.Where(c => !typeof(INumberingCommand).IsAssignableFrom(c)).Select(c => c.Name)]);
    }

    private static bool Reaches(Type type, Type wanted, Assembly within) => type == wanted || type.GetConstructors()
        .SelectMany(c => c.GetParameters()).Any(p => p.ParameterType.Assembly == within && p.ParameterType.IsClass && Reaches(p.ParameterType, wanted, within));

    private static Type? AnsweredCommand(Type handler) => handler.GetInterfaces()
        .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
        .Select(i => i.GetGenericArguments()[0]).SingleOrDefault(typeof(ICommand).IsAssignableFrom);

    private static IReadOnlyList<Type> Overloaded(IEnumerable<Type> types) =>
    [
        .. types.Where(t => IsCalledByThePipeline(t) && t.GetConstructors().Any(c => c.GetParameters().Length > 5)),
    ];

    private static IReadOnlyList<Type> Violations(IEnumerable<Type> types) =>
    [
        .. types.Where(t => t.IsClass && !t.IsAbstract && IsCalledByThePipeline(t) && (t.IsVisible || !t.IsSealed)),
    ];

    private static bool IsCalledByThePipeline(Type type) => type.GetInterfaces()
        .Any(i => i.IsGenericType && CalledByThePipeline.Contains(i.GetGenericTypeDefinition()));

    public sealed record Ping : IRequest;

    public sealed class OpenHandler : IRequestHandler<Ping>
    {
        public Task<Unit> Handle(Ping request, CancellationToken cancellationToken) => Unit.Task;
    }

    public class UnsealedValidator : AbstractValidator<Ping>;

    internal sealed class ClosedValidator : AbstractValidator<Ping>;

    internal sealed class OverloadedValidator : AbstractValidator<Ping>
    {
        public OverloadedValidator(int a, int b, int c, int d, int e, int f) => RuleFor(_ => a + b + c + d + e + f).GreaterThan(0);
    }
}
