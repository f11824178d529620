using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace WeLiaison.Simulator.Hosting;

/// <summary>Where the simulator itself listens, for the links it hands out (pictures, QR codes).</summary>
internal sealed class PublicAddress(IServer server)
{
    public string Absolute(string path) =>
        (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://127.0.0.1").TrimEnd('/') + path;
}
