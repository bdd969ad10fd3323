using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Web.Access;
using Fremdrift.Web.Api;
using Fremdrift.Web.Background;
using Fremdrift.Web.Pages;
using Fremdrift.Web.Pages.Administration;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;

namespace Fremdrift.Web.Setup;

/// <summary>Puts the application together.</summary>
internal static class FremdriftSetup
{
    private const string Address = "http://localhost:5080";

    public static void AddFremdrift(this WebApplicationBuilder builder)
    {
        var settings = Settings.Of(builder.Configuration);
        var services = builder.Services;
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(Address);
        // What a request names in its address or form must not end up in a log.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.StaticFiles", LogLevel.Error).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);

        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Store.Of(settings.Database));
        services.AddSingleton(_ => ProgrammeRegistry.Load());
        services.AddScoped<FremdriftContext>();
        services.AddOperations();
        services.AddSigningIn();
        services.AddSingleton<Pages.Citizens.SearchTicket>();
        services.AddSingleton<CaseBook>();
        services.AddSingleton<Core.Worklists.Figures.FigureBook>();
        services.AddTransient<CaseloadSheet>();

        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        // Danish letters are written as they are.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation));
        services.AddCascadingValue(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Language());
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("fremdrift.form", CookieSecurePolicy.SameAsRequest));
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in settings.Proxies) options.KnownProxies.Add(proxy);
        });
        services.AddApi();
        services.AddBackgroundWork();
        services.AddScoped<Accounts>();
    }

    public static void UseFremdrift(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Settings>().Proxies.Count > 0) app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/fejl", CreateScopeForErrors = true, StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute("/fejl/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<ErrorsAsPages>();
        app.Use(SafeHeaders);
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=3600" });
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.UseMiddleware<NotAllowedMiddleware>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<KnownForm>();

        app.MapHealth();
        app.MapSigningIn();
        app.MapFeatures();
        app.MapOpenApi().AllowAnonymous();
        app.MapRazorComponents<App>();
    }

    private static void AddOperations(this IServiceCollection services)
    {
        // An operation of Core is a class that takes the store, the programmes and the clock: all of them are made the same way.
        foreach (var operation in Operations.All) services.AddTransient(operation);
    }

    private static void AddSigningIn(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("fremdrift");
        services.AddSingleton<StoredProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<StoredProtectionKeys>((options, keys) => options.XmlRepository = keys);
        services.AddIdentityCore<Account>(options =>
        {
            options.Password.RequiredLength = 12;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireDigit = false;
            options.Lockout.MaxFailedAccessAttempts = 10;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddSignInManager().AddUserStore<AccountStore>();
        services.AddScoped<PasswordCheck>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = "fremdrift";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.LoginPath = "/login";
            options.AccessDeniedPath = "/ingen-adgang";
            options.ReturnUrlParameter = "til";
            options.Events.OnRedirectToLogin = SigningIn.Challenge;
            // The sign-in page leads back itself, to addresses within the application alone.
            options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>What cannot be read is the sender's, all else is ours.</summary>
    private static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException request => request.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task SafeHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-cache, no-store";
        return next(context);
    }
}
