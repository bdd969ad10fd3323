using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Fremdrift.Core.Access;

/// <summary>Passwords that are handed over once, and their hashes as ASP.NET Core Identity reads them (its version 3).</summary>
public static class PasswordHash
{
    /// <summary>Without the letters and digits that are taken for each other.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;
    private const byte Version3 = 1;
    private const uint HmacSha512 = 2;
    private const int Rounds = 100_000;
    private const int SaltLength = 16;
    private const int KeyLength = 32;
    private const int HeaderLength = 13;

    /// <summary>Four groups of four: easy to read out, and far too many to guess.</summary>
    public static string NewPassword() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var hash = new byte[HeaderLength + SaltLength + KeyLength];
        hash[0] = Version3;
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(1), HmacSha512);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(5), Rounds);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(9), SaltLength);
        salt.CopyTo(hash, HeaderLength);
        Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, HashAlgorithmName.SHA512, KeyLength).CopyTo(hash, HeaderLength + SaltLength);
        return Convert.ToBase64String(hash);
    }
}
