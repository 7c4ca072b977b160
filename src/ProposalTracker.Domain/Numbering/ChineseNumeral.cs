using System.Text;

namespace ProposalTracker.Domain.Numbering;

/// <summary>Whole numbers from 1 to 9999 in Chinese numerals as offices write them: 十六, 一百零二, 三十.</summary>
public static class ChineseNumeral
{
    public const int Largest = 9999;

    private const string Digits = "零一二三四五六七八九";
    private const string Units = "千百十";

    /// <exception cref="ArgumentOutOfRangeException">The number is not within 1 to 9999.</exception>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        var text = new StringBuilder();
        var zeroPending = false;
        for (int unit = 1000, i = 0; unit >= 1; unit /= 10, i++)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                zeroPending = text.Length > 0;
                continue;
            }
            if (zeroPending)
                text.Append('零');
            zeroPending = false;
            // 十六, but 一百一十六.
            if (!(unit == 10 && digit == 1 && text.Length == 0))
                text.Append(Digits[digit]);
            if (unit > 1)
                text.Append(Units[i]);
        }
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> writes, and 〇 and 两 besides.</summary>
    /// <returns>False for anything else: 十十, 一百二, Arabic digits, blanks.</returns>
    public static bool TryRead(string text, out int number)
    {
        number = 0;
        var digit = 0;
        foreach (var c in text.Replace('〇', '零').Replace('两', '二'))
        {
            if (Digits.IndexOf(c) is var d and >= 0)
            {
                digit = d;
            }
            else if (Units.IndexOf(c) is var u and >= 0)
            {
                number += (digit == 0 ? 1 : digit) * (u == 0 ? 1000 : u == 1 ? 100 : 10);
                digit = 0;
            }
            else
            {
                return false;
            }
        }
        number += digit;
        // Only one spelling of each number counts, so writing back is the check.
        return number is >= 1 and <= Largest && Write(number) == text.Replace('〇', '零').Replace('两', '二');
    }
}
