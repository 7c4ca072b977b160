using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.CoHandling;
using ProposalTracker.Domain.Numbering;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.PastReplies;
using ProposalTracker.Domain.Printing;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Domain.Supervision;
using ProposalTracker.Domain.Templates;
using ProposalTracker.Domain.Trust;
using ProposalTracker.Domain.Uploads;

namespace ProposalTracker.Data;

/// <summary>One model for SQLite and PostgreSQL. Instants are UTC, enums are texts, names are snake_case.</summary>
public sealed class ProposalTrackerContext : DbContext, IDataProtectionKeyContext
{
    // A save that fails undoes its whole transaction, so a savepoint around every save would be two journeys to the server for nothing.
    public ProposalTrackerContext(DbContextOptions<ProposalTrackerContext> options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<DepartmentSeal> DepartmentSeals => Set<DepartmentSeal>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<Representative> Representatives => Set<Representative>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Opinion> Opinions => Set<Opinion>();

    public DbSet<Reply> Replies => Set<Reply>();

    public DbSet<Countersignature> Countersignatures => Set<Countersignature>();

    public DbSet<IssuedLetter> IssuedLetters => Set<IssuedLetter>();

    public DbSet<PrintJob> PrintJobs => Set<PrintJob>();

    public DbSet<PrintJobPart> PrintJobParts => Set<PrintJobPart>();

    public DbSet<LetterTemplateVersion> LetterTemplateVersions => Set<LetterTemplateVersion>();

    public DbSet<LetterTemplateSample> LetterTemplateSamples => Set<LetterTemplateSample>();

    public DbSet<PastReply> PastReplies => Set<PastReply>();

    public DbSet<Rating> Ratings => Set<Rating>();

    public DbSet<RatingLink> RatingLinks => Set<RatingLink>();

    public DbSet<KeySupervision> KeySupervisions => Set<KeySupervision>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    public DbSet<RuleSet> RuleSets => Set<RuleSet>();

    public DbSet<WorkflowVersion> WorkflowVersions => Set<WorkflowVersion>();

    public DbSet<WorkflowInstance> WorkflowInstances => Set<WorkflowInstance>();

    public DbSet<WorkflowMigration> WorkflowMigrations => Set<WorkflowMigration>();

    public DbSet<WorkItem> WorkItems => Set<WorkItem>();

    public DbSet<WorkflowTimer> WorkflowTimers => Set<WorkflowTimer>();

    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<ProcessedCommand> ProcessedCommands => Set<ProcessedCommand>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<SavedDraft> SavedDrafts => Set<SavedDraft>();

    public DbSet<Upload> Uploads => Set<Upload>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // PostgreSQL has types for both.
        if (Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) is true)
        {
            configurationBuilder.Properties<DateTime>().HaveConversion<UtcMicrosecondsConverter>();
            configurationBuilder.Properties<Guid>().HaveConversion<GuidToBytesConverter>();
        }
        // Every index is written at each save: one stands where a question needs it, in the mapping, and not for every key.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<TextListConverter, TextListComparer>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ProposalTrackerContext).Assembly);
        modelBuilder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        SnakeCase.Apply(modelBuilder.Model);
    }
}
