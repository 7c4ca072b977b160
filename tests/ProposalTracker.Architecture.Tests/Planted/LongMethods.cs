namespace ProposalTracker.Architecture.Tests.Planted;

/// <summary>Methods on both sides of a limit of five lines: <see cref="Layout.MethodLengthTests"/> must tell them apart.</summary>
public static class LongMethods
{
    public static int Short(int a)
    {
        a++;
        a++;
        return a;
    }

    public static int Long(int a)
    {
        a++;

        // Blank lines and comments between statements count: they are read as well.

        a++;
        return a;
    }

    public static async Task<int> LongAsync(int a)
    {
        await Task.Yield();

        a++;

        a++;
        return a;
    }
}
