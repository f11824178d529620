using WeLiaison.Bot.Hosting;

return await Commands.RunAsync(args);
