using WeLiaison.Simulator.Hosting;
using WeLiaison.Simulator.Setup;

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration["config"] is not { Length: > 0 } file)
{
    await Console.Error.WriteLineAsync("usage: dotnet run --project src/Simulator -- --config FILE [--port 5090] [--now 2026-03-05T09:00:00+08:00]");
    return 2;
}

try
{
    var options = new SimulatorOptions { Setup = SetupFile.Load(file) };
    if (builder.Configuration["now"] is { Length: > 0 } now)
    {
        options.Clock.JumpTo(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
    }

    // The framework's request log would print tokens and secrets: they travel in the query.
    builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["port"] ?? "5090"}");
    await builder.AddSimulator(options).Build().MapSimulator().RunAsync();
    return 0;
}
catch (Exception refused) when (refused is SetupException or IOException or FormatException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
