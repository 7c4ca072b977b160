using System.Text.Json;

namespace ProposalTracker.Letters.Json;

/// <summary>Names of enum values in the outer form: camelCase.</summary>
internal static class JsonNames
{
    public static string Of<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static T? Parse<T>(string name) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
                return value;
        }

        return null;
    }

    public static string All<T>() where T : struct, Enum => string.Join("、", Enum.GetValues<T>().Select(Of));
}
