using System.Globalization;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Worklists;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Web.Pages.Cases;
using Microsoft.AspNetCore.Http.Extensions;

namespace Fremdrift.Web.Pages.Register;

/// <summary>Addresses of forms that are filled in as far as is known. They name no person but by the case's key.</summary>
public static class RegisterAddress
{
    /// <summary>The form of a registration that an explanation proposes; the one that corrects, if it proposes to correct.</summary>
    public static string Of(string key, Registration registration, string? to = null)
    {
        ArgumentNullException.ThrowIfNull(registration);
        var query = new QueryBuilder();
        // A correction shows what is registered. A new form holds what the rule asks for, and leaves the rest to those who know.
        if (registration.Corrects is null)
        {
            query.Add(DayField(registration.Type), TypedDay.Write(registration.Day));
            foreach (var (field, value) in registration.Fields.Where(field => registration.Asked.Contains(field.Key))) query.Add(field.Name, value);
        }

        if (to is not null) query.Add("til", to);
        return (registration.Corrects is { } corrected ? CaseAddress.Correct(key, corrected) : CaseAddress.Register(key, registration.Type.Name)) + query.ToQueryString();
    }

    /// <summary>The form of what a rule asks for.</summary>
    public static string Of(string key, MeetingFact meeting, DutyLine duty, string? to = null)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(duty);
        var query = new QueryBuilder();
        foreach (var (field, words) in meeting.Words.Where(field => field.Value.Count > 0)) query.Add(field, meeting.Type.Field(field)!.Kind is FieldKind.List ? string.Join(", ", words) : words[0]);
        if (meeting.Type.Fields.FirstOrDefault(field => field.Kind is FieldKind.Key) is { } keyed && (duty.About ?? duty.Member) is { } about) query.Add(keyed.Name, about);
        if (to is not null) query.Add("til", to);
        return CaseAddress.Register(key, meeting.Type.Name) + query.ToQueryString();
    }

    /// <summary>Why a duty is owed.</summary>
    public static string Why(string key, DutyLine duty) => CaseAddress.Of(key, "hvorfor") + Duty(duty).ToQueryString();

    /// <summary>Whatever would meet a duty, found in the case itself.</summary>
    public static string Meet(string key, DutyLine duty, string? to = null)
    {
        var query = Duty(duty);
        if (to is not null) query.Add("til", to);
        return CaseAddress.Of(key, "opfyld") + query.ToQueryString();
    }

    private static QueryBuilder Duty(DutyLine duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        var query = new QueryBuilder
        {
            { "programme", duty.Programme.ToString(CultureInfo.InvariantCulture) }, { "rule", duty.Rule }, { "opens", duty.Opens.ToString(CultureInfo.InvariantCulture) },
        };
        if (duty.Member is not null) query.Add("member", duty.Member);
        if (duty.About is not null) query.Add("about", duty.About);
        return query;
    }

    private static string DayField(FactType type) => type.Shape switch { FactShape.Period => "from", FactShape.At => "at", _ => "date" };
}
