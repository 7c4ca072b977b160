using System.Reflection;
using NetArchTest.Rules;

namespace ProposalTracker.Architecture.Tests.Arrows;

/// <summary>Namespaces that no type of a room may use, read from the compiled code.</summary>
public sealed record Ban(string Room, IReadOnlyList<string> Namespaces, string Exempt = "")
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";
    private const string AspNetCore = "Microsoft.AspNetCore";
    private static readonly string[] Pages = [AspNetCore + ".Http", AspNetCore + ".Mvc", AspNetCore + ".Components"];
    private static readonly string[] Providers = ["Microsoft.Data.Sqlite", "Npgsql"];
    private static readonly string[] Network = ["System.Net.Http", "System.Net.Sockets"];
    private static readonly string[] Plumbing = [EntityFramework, AspNetCore, "Microsoft.Extensions", "System.Data", "MediatR"];

    public static readonly IReadOnlyList<Ban> All =
    [
        new("Domain", [.. Plumbing, .. Network, "FluentValidation", "System.ComponentModel.DataAnnotations"]),
        new("Workflow", [.. Plumbing, .. Network]),
        new("Letters", [.. Plumbing, .. Network]),
        new("Data", [.. Pages, .. Providers, "MediatR"]),
        new("Features", [.. Pages, .. Providers]),
        // Program.cs composes: it alone chooses the database.
        new("Web", [EntityFramework, .. Providers, "ProposalTracker.Data"], Exempt: "Program"),
    ];

    /// <summary>The full names of the types that break the ban.</summary>
    public IReadOnlyList<string> Violations(Assembly assembly)
    {
        var result = Types.InAssembly(assembly)
            .That().DoNotHaveName(Exempt)
            .ShouldNot().HaveDependencyOnAny([.. Namespaces])
            .GetResult();
        return [.. (result.FailingTypeNames ?? []).Order()];
    }
}
