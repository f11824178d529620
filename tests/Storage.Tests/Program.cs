using WeLiaison.Storage.Tests.Crash;

// The test runner calls the tests by themselves; started with a folder, this program is the process that a crash test kills.
return args is ["settle-until-killed", var folder] ? await Victim.RunAsync(folder) : 0;
