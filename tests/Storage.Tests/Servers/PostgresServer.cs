using Npgsql;

namespace WeLiaison.Storage.Tests.Servers;

/// <summary>A PostgreSQL of a test's own, in a temporary folder, reached by a socket file.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> OneForAll = new(FindOrStartAsync);

    private readonly string folder = $"/tmp/weliaison-pg-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}"[..36];

    public string ConnectionString => $"Host={folder};Username=weliaison;Database=postgres;Timeout=5";

    private static string Programs => Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin/";

    private string Data => Path.Combine(folder, "data");

    /// <summary>A new database on the server of the test run: the one that is given, or one started here.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var server = await OneForAll.Value;
        var name = $"t{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    public async Task MakeAsync()
    {
        Directory.CreateDirectory(folder);
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root.
            await ServerProcess.RunAsync("chown", "postgres", folder);
        }

        await RunAsync("initdb", "-D", Data, "-U", "weliaison", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
    }

    public Task StartAsync() =>
        RunAsync("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o", $"-k {folder} -c listen_addresses='' -c max_connections=200", "start");

    /// <summary>As when the power fails: nothing is finished.</summary>
    public Task KillAsync() => RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await KillAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> FindOrStartAsync()
    {
        if (Environment.GetEnvironmentVariable("WELIAISON_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return given;
        }

        var server = new PostgresServer();
        await server.MakeAsync();
        await server.StartAsync();
        ServerProcess.WhenWeAreGone("kill -9 -$(head -n 1 $1/data/postmaster.pid); rm -rf $1", server.folder);
        return server.ConnectionString;
    }

    private static Task RunAsync(string program, params IEnumerable<string> arguments) => Environment.UserName == "root"
        ? ServerProcess.RunAsync("runuser", ["-u", "postgres", "--", Programs + program, .. arguments])
        : ServerProcess.RunAsync(Programs + program, arguments);
}
