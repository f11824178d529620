using System.CommandLine;
using WeLiaison.Demo;

var botPort = new Option<int>("--bot-port") { Description = "Port of the service on 127.0.0.1", DefaultValueFactory = _ => 5080 };
var simulatorPort = new Option<int>("--simulator-port") { Description = "Port of the phones on 127.0.0.1", DefaultValueFactory = _ => 5090 };
var data = new Option<string>("--data") { Description = "Folder for everything that is kept", DefaultValueFactory = _ => Path.Combine("data", "demo") };
var redis = new Option<string?>("--redis") { Description = "HOST:PORT of a Redis that keeps the conversations; in the data folder when not given" };
var now = new Option<DateTimeOffset?>("--now") { Description = "The clock starts at this instant, e.g. 2026-09-08T15:20:00+08:00" };
var people = new Option<string?>("--people") { Description = "JSON file of people instead of the sample: [{committee, name, role, contacts}]" };
var demo = new RootCommand("WeLiaison with pretend phones: the service, a stand-in for WeChat and WeCom, and five sample committees.") { botPort,
    simulatorPort, data, redis, now, people };
demo.SetAction((parsed, cancellationToken) => Performance.RunAsync(
    new DemoOptions(parsed.GetValue(botPort), parsed.GetValue(simulatorPort), parsed.GetValue(data)!, parsed.GetValue(redis), parsed.GetValue(now), parsed.GetValue(people)),
    cancellationToken));
return await demo.Parse(args).InvokeAsync();
