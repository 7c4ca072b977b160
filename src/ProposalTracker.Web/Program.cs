using ProposalTracker.Web.CommandLine;

if (CommandLineProgram.Handles(args))
    return CommandLineProgram.Run(args);

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Run();
return 0;
