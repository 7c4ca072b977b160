using System.Security.Cryptography;
using System.Text;

namespace ProposalTracker.Features.Ratings;

internal static class RatingTokens
{
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
