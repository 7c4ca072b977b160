using System.Globalization;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Start;

namespace ProposalTracker.Web.Hosting;

/// <summary>Remembers when the demonstration began, so that its clock runs on over restarts.</summary>
internal static class DemoOpening
{
    public static void AddDemoClock(this IServiceCollection services, HostSettings settings)
    {
        if (settings.Demo != DemoKind.None)
            services.AddSingleton<TimeProvider>(new DemoClock(ReadOrBegin(settings.DataFolder), TimeProvider.System));
    }

    // UTC instant of the first start with demo data.
    private static DateTime ReadOrBegin(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "demo-began.txt");
        if (File.Exists(file) && DateTime.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var began))
            return began;
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        File.WriteAllText(file, now.ToString("O", CultureInfo.InvariantCulture));
        return now;
    }
}
