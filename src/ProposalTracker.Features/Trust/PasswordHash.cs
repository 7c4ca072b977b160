using System.Security.Cryptography;

namespace ProposalTracker.Features.Trust;

/// <summary>PBKDF2 with SHA-256 (RFC 8018), salt and count stored with the hash: <c>count.salt.hash</c>.</summary>
public static class PasswordHash
{
    // OWASP's figure of 2023 for PBKDF2-HMAC-SHA256.
    private const int Iterations = 600_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>A well-formed hash that no password has.</summary>
    public static string OfNobody { get; } = $"{Iterations}.{Convert.ToBase64String(new byte[SaltBytes])}.{Convert.ToBase64String(new byte[HashBytes])}";

    /// <param name="iterations">Fewer only for demo data and tests, where thousands of hashes would cost minutes.</param>
    public static string Of(string password, int iterations = Iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return $"{iterations}.{Convert.ToBase64String(salt)}.{Convert.ToBase64String(Derive(password, salt, iterations))}";
    }

    public static bool Verify(string password, string stored)
    {
        var parts = stored.Split('.');
        if (parts.Length != 3 || !int.TryParse(parts[0], out var iterations))
            throw new InvalidOperationException("A stored password hash was expected to have the form count.salt.hash.");
        return CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(parts[1]), iterations), Convert.FromBase64String(parts[2]));
    }

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, HashBytes);
}
