using ProposalTracker.Web.CommandLine;
using ProposalTracker.Web.Http;
using ProposalTracker.Web.Pages;

if (CommandLineProgram.Handles(args))
    return CommandLineProgram.Run(args);

var builder = WebApplication.CreateBuilder(args);
builder.AddPages();

var app = builder.Build();
app.UseSecurityHeaders();
app.MapPages();
app.Run();
return 0;

/// <summary>Named so that the test host can start the same program.</summary>
public partial class Program;
