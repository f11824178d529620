using WeLiaison.Bot.Commands;

return await CommandLine.RunAsync(args);
