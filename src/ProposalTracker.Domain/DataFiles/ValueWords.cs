namespace ProposalTracker.Domain.DataFiles;

/// <summary>Says in Chinese what a value of a type looks like in a data file.</summary>
internal static class ValueWords
{
    public static string Expected(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (value.IsEnum)
            return $"下列之一：{string.Join("、", Enum.GetNames(value))}";
        if (value == typeof(string))
            return "文字";
        if (value == typeof(int))
            return "整数";
        if (value == typeof(bool))
            return " true 或 false";
        if (value == typeof(DateOnly))
            return "日期，例如 2026-06-30";
        return (value.GetCustomAttributes(typeof(DataFileValueAttribute), inherit: false).FirstOrDefault() as DataFileValueAttribute)?.Words
            ?? "可用的值";
    }
}
