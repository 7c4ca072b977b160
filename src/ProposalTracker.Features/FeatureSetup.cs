using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Desk;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Documents;
using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Pipeline;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Seals;
using ProposalTracker.Features.Templates;
using ProposalTracker.Features.Trust;
using ProposalTracker.Features.Webhooks;
using ProposalTracker.Features.WorkflowVersions;

namespace ProposalTracker.Features;

public static class FeatureSetup
{
    /// <summary>Registers every handler and validator of this room and the pipeline: refusal → validation → transaction → handler.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OfficeClock>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<AuditTrail>();
        AddRooms(services);
        AddPipeline(services);
        AddHandlers(services);
        return services;
    }

    private static void AddRooms(IServiceCollection services)
    {
        services.AddSingleton<WorkflowDefinitions>();
        services.AddSingleton<LetterForms>();
        services.TryAddSingleton<LetterPress>();
        services.TryAddSingleton(WebhookSettings.None);
        services.AddScoped<ICaseWorkflow, EmbeddedCaseWorkflow>();
        foreach (var room in Rooms)
            services.AddScoped(room);
    }

    private static readonly Type[] Rooms =
    [
        typeof(Outbox), typeof(StepEffects), typeof(WorkItemOpening), typeof(WorkflowChooser), typeof(WorkItemEntrance), typeof(WorkItemDoor), typeof(WorkItemHead), typeof(RuleBook), typeof(NumberBook),
        typeof(CaseOpening), typeof(CaseParts), typeof(AssignableDepartments), typeof(AssignmentDesk), typeof(DistributionChoices), typeof(DistributionDoor), typeof(AssignmentLeaving), typeof(LeadSuccession), typeof(UnitChangeLimits),
        typeof(ReplyDesk), typeof(ReplySheetDesk), typeof(ReplySheetPdf), typeof(ReplyFormParts), typeof(ReplyHistory), typeof(ReplyProposal), typeof(CountersignDesk),
        typeof(RatingDesk), typeof(RatingCircles), typeof(PersonalWork),
        typeof(ReplyPrinting), typeof(LetterShelf), typeof(PrintWork),
        typeof(MigrationDesk), typeof(SimulationDesk),
        typeof(DocumentDesk), typeof(DocumentLetters), typeof(DocumentRegister), typeof(SealBook), typeof(TemplateBook), typeof(DraftSetting),
    ];

    private static void AddPipeline(IServiceCollection services)
    {
        services.AddScoped<Attempt>();
        services.AddScoped<ServiceFactory>(scope => type => scope.GetRequiredService<Attempt>().Services.GetService(type));
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RefusalBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
    }

    private static void AddHandlers(IServiceCollection services)
    {
        var types = typeof(FeatureSetup).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }).ToList();
        foreach (var type in types)
        {
            foreach (var service in type.GetInterfaces().Where(i => i.IsGenericType && Doors.Contains(i.GetGenericTypeDefinition())))
                services.Add(new ServiceDescriptor(service, type, LifetimeOf(service)));
            if (typeof(ICommand).IsAssignableFrom(type))
                AddTransaction(services, type);
        }
    }

    // A validator compiles its rules when it is made, which costs more than most commands, and holds no state.
    private static ServiceLifetime LifetimeOf(Type service) =>
        service.GetGenericTypeDefinition() == typeof(IValidator<>) ? ServiceLifetime.Singleton : ServiceLifetime.Scoped;

    // Closed per command: the container cannot close a behaviour over the result type of commands alone.
    private static void AddTransaction(IServiceCollection services, Type command) => services.AddScoped(
        typeof(IPipelineBehavior<,>).MakeGenericType(command, typeof(Result<Receipt>)),
        typeof(TransactionBehaviour<>).MakeGenericType(command));

    private static readonly HashSet<Type> Doors = [typeof(IRequestHandler<,>), typeof(IValidator<>), typeof(INotificationHandler<>)];
}
