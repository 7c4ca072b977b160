namespace ProposalTracker.Features.Trust;

/// <summary>What a password must have at least. Length counts for more than signs do; a long sentence needs no signs.</summary>
public static class PasswordStrength
{
    private const int Shortest = 8;
    private const int LongEnoughAlone = 16;
    private const int Longest = 200;
    private const int KindsOfSigns = 3;
    private const int DifferentSigns = 5;

    /// <returns>Why the password is too weak, in Chinese; null when it will do.</returns>
    public static string? Weakness(string? password, string loginName)
    {
        if (string.IsNullOrEmpty(password) || password.Length < Shortest)
            return $"密码至少要有 {Shortest} 个字符。";
        if (password.Length > Longest)
            return $"密码不能超过 {Longest} 个字符。";
        if (loginName.Length > 0 && password.Contains(loginName, StringComparison.OrdinalIgnoreCase))
            return "密码不能包含登录名。";
        if (password.Distinct().Count() < DifferentSigns)
            return "密码中重复的字符太多。";
        return password.Length < LongEnoughAlone && Kinds(password) < KindsOfSigns
            ? $"密码要有大写字母、小写字母、数字、其他符号中的 {KindsOfSigns} 种，或者不少于 {LongEnoughAlone} 个字符。"
            : null;
    }

    private static int Kinds(string password) =>
        new[] { password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiDigit), password.Any(c => !char.IsAsciiLetterOrDigit(c)) }
            .Count(found => found);
}
