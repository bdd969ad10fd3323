using System.Collections.Immutable;

namespace Fremdrift.Core.Synthetic;

/// <summary>
/// Every number that the made-up municipality rests on. Shares are between 0 and 1, ranges in days unless their name says
/// otherwise, both ends included; weights count in relation to the other rows. Guessed to be plausible; measured nowhere.
/// </summary>
internal static class Assumptions
{
    public static class Staff
    {
        public const int CitizensPerTeam = 400;
        public const int BrokersPerTeam = 10;
        public const int EmployersPerTeam = 120;
        public const int MentorsPerTeam = 8;
        public const int LeadersPerTeam = 1;

        /// <summary>How long good, ordinary and busy brokers let pass between two contacts.</summary>
        public static readonly Weighted<Between> Pace = new((new(6, 15), 42), (new(10, 19), 40), (new(13, 27), 18));

        public const double RoleStated = 0.1;
        public const double BrokerLeaves = 0.12;
        public static readonly Weighted<string> Role = new(("virksomhedskonsulent", 70), ("sagsbehandler", 25), ("mentor", 5));
    }

    public static class Registration
    {
        public static readonly Weighted<Between> Delay = new((new(0, 0), 62), (new(1, 4), 28), (new(5, 21), 8), (new(22, 60), 2));
        public static readonly Between MinuteOfDay = new(6 * 60, (16 * 60) - 1);
        public const double Corrected = 0.015;
        public const double TakenBack = 0.005;
        public static readonly Between MistakeFoundAfter = new(1, 40);
        public static readonly Between MistakenByDays = new(1, 7);
    }

    public static class Entrance
    {
        public static readonly Weighted<Standing> First = new(
            (Standing.Unemployed, 29), (Standing.InPreparation, 43), (Standing.Employed, 21), (Standing.OnOtherBenefit, 7));

        /// <summary>Those already in the scheme are so from the first weeks of the history on.</summary>
        public static readonly Between AlreadyAfter = new(0, 60);
        public static readonly Between GrantedBefore = new(0, 20);

        /// <summary>Nobody enters in the very last days.</summary>
        public const int DaysLeft = 7;
    }

    public static class Preparation
    {
        public const double AssessedForFlexjob = 0.96;
        public const double JobGoal = 0.88;
        public const double ConsultantInvolved = 0.85;
        public const double ConsultantPresent = 0.9;
        public const double ProgressionGoal = 0.8;
        public const double Refused = 0.1;
        public const double DecidedByVisitation = 0.75;
        public const double DecidedTwice = 0.1;
        public const double JobAlreadyFound = 0.08;
        public static readonly Between Work = new(3, 24);
        public static readonly Between ToMeeting = new(25, 75);
        public static readonly Between ToDecision = new(1, 14);
        public static readonly Between ToBenefit = new(0, 10);
        public static readonly Weighted<Between> ToBroker = new((new(0, 3), 60), (new(4, 14), 30), (new(15, 45), 10));
        public static readonly Weighted<string> Goal = new(("flere timer", 50), ("flere opgaver", 30), ("færre hensyn", 20));
        public static readonly Weighted<string> OtherScheme = new(
            ("ressourceforloeb", 60), ("foertidspension", 30), ("revalidering", 10));
    }

    public static class Unemployment
    {
        public static readonly Weighted<Between> Length = new(
            (new(10, 60), 40), (new(61, 150), 38), (new(151, 300), 14), (new(301, 600), 8));
        public const int ConditionsAssessedFrom = 330;
        public const double ConditionsAssessed = 0.6;
        public const double ConditionsMet = 0.75;
        public static readonly Between ConditionsAssessedAt = new(270, 330);
        public static readonly Weighted<Standing> Next = new(
            (Standing.Employed, 80), (Standing.OnOtherBenefit, 12), (Standing.Leaving, 8));
    }

    public static class Paperwork
    {
        public const double JobGoal = 0.6;
        public const double Cv = 0.75;
        public const double JobSearchPlan = 0.65;
        public const double JobWish = 0.6;
        public const double Concrete = 0.85;
        public const double Realistic = 0.8;
        public const double GoalText = 0.3;
        public const double KeepsJobLog = 0.06;
        public static readonly Weighted<Between> Within = new((new(0, 14), 50), (new(15, 28), 35), (new(29, 80), 15));
        public static readonly Between JobLogEvery = new(10, 40);
        public static readonly Weighted<string> Goals = new(
            ("lageropgaver", 30), ("opgaver i køkken", 25), ("kontoropgaver", 25), ("pleje af grønne områder", 20));
    }

    public static class Contact
    {
        public static readonly Between First = new(0, 14);
        public static readonly Between AfterAbsence = new(0, 6);
        public const double Forgotten = 0.08;
        public static readonly Between ForgottenFor = new(10, 40);
        public const double BySomebodyElse = 0.05;
        public static readonly Weighted<string> Channel = new(("phone", 52), ("meeting", 28), ("video", 14), ("mail", 6));
        public static readonly Weighted<string> With = new(("citizen", 82), ("both", 10), ("company", 8));
        public static readonly Weighted<string> By = new(("sagsbehandler", 60), ("virksomhedskonsulent", 40));
    }

    public static class Absence
    {
        public static readonly Between DaysUntilNext = new(60, 400);
        public const double Exempted = 0.15;
        public static readonly Weighted<string> Kind = new(
            ("ferie", 45), ("sygdom", 38), ("barns-sygdom", 7), ("barsel", 3), ("udeblivelse", 7));
        public static readonly Weighted<Between> Length = new((new(1, 5), 35), (new(6, 21), 50), (new(22, 60), 15));
        public static readonly Between Maternity = new(90, 300);
        public static readonly Weighted<string> ExemptionKind = new(("sygdom", 85), ("barsel", 15));
        public static readonly Between ExemptionLength = new(30, 120);
    }

    public static class Measure
    {
        public const int ShortestUnemployment = 45;
        public const double Starts = 0.4;
        public const double Agreed = 0.35;
        public const double NothingComesOfIt = 0.1;
        public static readonly Between AgreedBefore = new(1, 21);
        public static readonly Between Length = new(14, 91);
        public static readonly Between After = new(20, 150);
        public static readonly Weighted<string> Kind = new(("virksomhedspraktik", 85), ("loentilskud", 15));
    }

    public static class Passivity
    {
        /// <summary>
        /// About when the job centre takes the case up again, counted from the benefit's first day or the last time.
        /// </summary>
        public static readonly Weighted<Between> TakenUpAfter = new(
            (new(110, 180), 45), (new(181, 200), 35), (new(201, 280), 20));
        public const double Forgotten = 0.15;
        public const double CaseReview = 0.75;
        public const double AllSections = 0.8;
        public static readonly Between ReviewBefore = new(0, 20);
        public static readonly ImmutableArray<string> Sections =
            ["1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2", "3.3", "3.4"];
        public static readonly ImmutableArray<string> SomeSections = ["1.4", "2.1", "2.2", "3.1", "3.2"];
        public static readonly Weighted<string> Decision = new(
            ("genbehandles", 70), ("virksomhedspraktik", 20), ("afventer", 10));
    }

    public static class OtherActor
    {
        public const int FirstAfter = 190;
        public const int DueAfter = 366;
        public const double AtFirst = 0.1;
        public const double WhenDue = 0.5;
        public static readonly Between Delay = new(0, 60);
        public static readonly Between Length = new(60, 180);
    }

    public static class Message
    {
        public static readonly Between DaysUntilNext = new(30, 420);
        public static readonly Between MinuteOfDay = new(7 * 60, (22 * 60) - 1);
        public static readonly Between RecordedAfterMinutes = new(0, 9);
        /// <summary>Longer than it takes to record the message.</summary>
        public static readonly Weighted<Between> MinutesToReply = new(
            (new(10, 240), 45), (new(241, 1430), 35), (new(1450, 6000), 20));
        public const double Unanswered = 0.1;
    }

    public static class Job
    {
        public const int FewHours = 10;
        public static readonly Weighted<Between> HalfHours = new(
            (new(4, 10), 28), (new(11, 20), 36), (new(21, 40), 24), (new(41, 74), 12));
        public static readonly Weighted<Between> Length = new(
            (new(14, 60), 8), (new(61, 180), 20), (new(181, 365), 30), (new(366, 900), 42));
        public static readonly Between StepAfter = new(120, 420);
        public const double StepUp = 0.7;
        public static readonly Between StepHalfHours = new(1, 8);
        public const int FewestHalfHours = 4;
        public const int MostHalfHours = 74;
        public const double Subsidy = 0.35;
        public const double ParallelInternship = 0.05;
        public static readonly Between ParallelAfter = new(30, 150);
        public static readonly Weighted<Standing> Next = new(
            (Standing.Unemployed, 76), (Standing.Employed, 5), (Standing.OnOtherBenefit, 10), (Standing.Leaving, 9));
    }

    public static class Establishment
    {
        public const double Agreement = 0.92;
        public const double Complete = 0.7;
        public const double EachPartWhenIncomplete = 0.75;
        public const double Replaced = 0.12;
        public const double Alignment = 0.75;
        public const double CompanyContact = 0.88;
        public const double Marking = 0.85;
        public static readonly Weighted<Between> AgreementAfter = new((new(0, 0), 45), (new(1, 14), 40), (new(15, 60), 15));
        public static readonly Between ReplacedAfter = new(5, 40);
        public static readonly Between AlignmentAfter = new(0, 25);
        public static readonly Between CompanyContactAfter = new(0, 20);
        public static readonly Weighted<Between> MarkingAfter = new((new(0, 0), 55), (new(1, 21), 45));
    }

    public static class FollowUp
    {
        public static readonly Between EveryInFewHours = new(20, 66);
        public static readonly Between EveryInMoreHours = new(75, 200);
        public const int FirstHalfYear = 184;
        public static readonly Between EveryLater = new(120, 240);
        public const double InPerson = 0.55;
        public const double StatusMeeting = 0.75;
        public static readonly Between StatusMeetingAfter = new(183, 225);
    }

    public static class Leaving
    {
        public const double ExitStated = 0.8;
        public static readonly Between TimeAway = new(30, 300);
        public static readonly Weighted<string> OtherBenefit = new(
            ("sygedagpenge", 45), ("kontanthjaelp", 25), ("ressourceforloebsydelse", 20), ("selvforsoergelse", 10));

        /// <summary>Why, and what they live on then, if the municipality knows.</summary>
        public static readonly Weighted<(string Reason, string? Benefit)> Reason = new(
            (("førtidspension", "foertidspension"), 40), (("ordinært job", null), 20),
            (("flyttet", null), 25), (("efter eget ønske", "selvforsoergelse"), 15));
    }

    public static class Exception
    {
        public const double ProgressiveDiagnosis = 0.03;
        public const double Waiver = 0.05;
        public static readonly Weighted<string> Reason = new(("sygdom", 60), ("aftalt med borgeren", 40));
    }

    public static class Copenhagen
    {
        public static readonly Between BeginsAfter = new(0, 150);
        public static readonly Weighted<string> Benefit = new(("kontanthjaelp", 80), ("ressourceforloebsydelse", 20));
        public static readonly Weighted<string> FirstGroup = new(("1", 30), ("2", 35), ("3", 15), ("4", 20));
        public static readonly Weighted<string> GroupBeforeFlexjob = new(("1", 40), ("2", 40), ("4", 20));
        public static readonly Weighted<Between> Length = new((new(40, 120), 30), (new(121, 270), 45), (new(271, 540), 25));
        public const double PauseBetween = 0.15;
        public static readonly Between Pause = new(3, 40);
        public const double ReviewedWithin = 0.25;
        public const double ReviewedAfterAYear = 0.7;
        public static readonly Between ReviewAfterAYear = new(340, 420);
        public static readonly Between HandedOverAfter = new(60, 240);
    }

    public static class Company
    {
        public const double Cv = 0.8;
        public const double JobGoal = 0.8;
        public const double Plan = 0.55;
        public static readonly Between Approaches = new(0, 5);
        public static readonly Between Placements = new(0, 2);
        public const double MentorInPlacement = 0.8;
        public const double Employed = 0.35;
        public static readonly Between Early = new(3, 100);
        public static readonly Between PlacementAfter = new(20, 140);
        public static readonly Between PlacementLength = new(28, 120);
        public static readonly Between PlacementHours = new(5, 30);
        public static readonly Between MentorAfter = new(0, 14);
        public static readonly Between EmployedAfter = new(60, 330);
        public static readonly Between EmploymentLength = new(20, 400);
        public static readonly Between EmploymentHalfHours = new(4, 74);

        /// <summary>The next group; null is out of the groups.</summary>
        public static readonly Weighted<string?> Next = new(("2", 35), ("3", 35), ("1", 20), (null, 10));
        public static readonly Weighted<string?> NextWhenEmployed = new((null, 80), ("1", 20));
    }

    public static class Readiness
    {
        public static readonly Between ScoreAtFirst = new(2, 6);
        public static readonly Between ScoreChange = new(-1, 2);
        public static readonly Between ScoredEvery = new(28, 70);
        public static readonly Between FirstScored = new(0, 20);
        public const double JobGoal = 0.6;
        public const double Trial = 0.6;
        public static readonly Between TrialAfter = new(10, 110);
        public static readonly Between TrialLength = new(3, 21);
        public static readonly Between TrialHours = new(2, 15);
        public const double Placement = 0.4;
        public static readonly Weighted<string?> Next = new(("1", 55), ("3", 25), ("4", 10), ("2", 5), (null, 5));
        public static readonly Weighted<string?> NextFromMentor = new(("2", 55), ("4", 20), ("3", 20), (null, 5));
    }

    public static class Clarification
    {
        public const double Meeting = 0.9;
        public const double Decision = 0.8;
        public static readonly Between MeetingAfter = new(20, 130);
        public static readonly Between DecisionAfter = new(2, 40);
        public static readonly Weighted<string> Scheme = new(
            ("fleksjob", 50), ("ressourceforloeb", 30), ("foertidspension", 15), ("revalidering", 5));
        public static readonly Weighted<string?> NextWhenUndecided = new(("3", 50), ("1", 25), ("2", 25));
    }

    public static class FlexjobGroup
    {
        public const double Share = 0.7;
        public const double Approached = 0.6;
        public static readonly Between After = new(14, 250);
        public static readonly Between ApproachedAfter = new(3, 90);
        public static readonly Weighted<string?> Next = new((null, 80), ("2", 20));
    }
}
