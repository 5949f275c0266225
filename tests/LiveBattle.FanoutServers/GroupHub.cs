using System.Globalization;
using Microsoft.AspNetCore.SignalR;

namespace LiveBattle.FanoutServers;

/// <summary>Lets everybody who comes into the groups of the battles that they watch.</summary>
internal sealed class GroupHub : Hub
{
    public static string Name(int topic) => topic.ToString(CultureInfo.InvariantCulture);

    public override async Task OnConnectedAsync()
    {
        int topics = PlainApp.TopicsOf(Context.GetHttpContext()!);
        for (int topic = 0; topic < topics; topic++)
            await Groups.AddToGroupAsync(Context.ConnectionId, Name(topic));
    }
}
