using ProposalTracker.Features;

namespace ProposalTracker.TestSupport.Interleavings;

/// <summary>The same form, opened and sent a second time.</summary>
internal static class Rekeyed
{
    public static ICommand Of(ICommand command)
    {
        var copy = (ICommand)(command.GetType().GetMethod("<Clone>$")?.Invoke(command, null)
            ?? throw new InvalidOperationException("A command was expected to be a record."));
        command.GetType().GetProperty(nameof(ICommand.RequestKey))?.SetValue(copy, Guid.NewGuid());
        return copy;
    }
}
