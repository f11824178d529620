using System.Text.Json;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Api;

/// <summary>One call of an interface by an account that has shown its token.</summary>
internal sealed record ApiCall
{
    public required Account Account { get; init; }

    public required string Path { get; init; }

    public required IQueryCollection Query { get; init; }

    /// <summary>Gets the body as JSON; an empty object for a GET.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Gets the body as it came, for the page.</summary>
    public required string RawBody { get; init; }

    public required DateTimeOffset Now { get; init; }

    public UploadedFile? Upload { get; init; }

    /// <summary>The wire record of a message that this call puts on a phone.</summary>
    public Wire Wire { get; } = new();
}

/// <summary>The file of a multipart upload.</summary>
internal sealed record UploadedFile(string FileName, string? ContentType, byte[] Bytes);
