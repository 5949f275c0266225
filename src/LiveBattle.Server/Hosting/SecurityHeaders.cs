using System.Text.RegularExpressions;

namespace LiveBattle.Server.Hosting;

/// <summary>
/// Middleware that tells browsers what a page of ours may do: load and call nothing but this server, run no inline
/// script or style, be framed by nobody. It stands before everything that answers.
/// </summary>
public sealed partial class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        Apply(context);
        return next(context);
    }

    /// <summary>Sets them; again, for an answer that was cleared because something went wrong on its way.</summary>
    public static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.Request.Host);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>The content security policy for pages served under <paramref name="host"/>.</summary>
    public static string Policy(HostString host)
    {
        // Older browsers do not take 'self' to cover WebSockets. A host with unusual characters gets no part in the
        // policy: it could end the directive.
        var name = host.ToUriComponent();
        var sockets = PlainHost().IsMatch(name) ? $" ws://{name} wss://{name}" : "";
        return "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + $"connect-src 'self'{sockets}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    [GeneratedRegex(@"\A[A-Za-z0-9.\-\[\]:]+\z")]
    private static partial Regex PlainHost();
}
