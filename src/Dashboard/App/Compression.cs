using Dashboard.Access;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Dashboard.App;

/// <summary>
/// Compresses public answers only. Where a secret – the key of a link, unpublished records – stands beside text that somebody else can choose
/// through the address, the size of a compressed answer would tell the secret letter by letter (BREACH): what signed-in people
/// get, and the pages of sign-in, go out as they are, over whichever scheme, because a proxy may add the HTTPS. Static files are compressed before.
/// </summary>
internal sealed class Compression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    private static readonly string[] Secret = [Urls.SignIn, Urls.SetUp, Urls.Join, Urls.Account, Urls.AccessForms];

    /// <inheritdoc />
    public override bool ShouldCompressResponse(HttpContext context) =>
        CurrentPerson.Of(context.User) is null && !Secret.Any(path => context.Request.Path.StartsWithSegments(path)) && base.ShouldCompressResponse(context);
}
