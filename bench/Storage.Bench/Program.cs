using WeLiaison.Storage.Bench;

// dotnet run -c Release --project bench/Storage.Bench [--redis host:port] [--postgres "connection string"] [--million]
return await TurnBench.RunAsync(args);
