using WeLiaison.Load.Bench;

// One command measures both servers in one run; the other verbs are the processes it starts.
return args switch
{
    ["serve-bare", var port] => await BareServer.RunAsync(int.Parse(port)),
    ["serve-bot", var port, var folder, var people] => await BotServer.RunAsync(int.Parse(port), folder, int.Parse(people)),
    ["load", .. var rest] => await Load.RunAsync(LoadPlan.Read(rest)),
    _ => await Comparison.RunAsync(ComparisonPlan.Read(args)),
};
