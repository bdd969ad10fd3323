namespace Fremdrift.Core.Demo;

/// <summary>A citizen with the course they go through and the words for it.</summary>
internal sealed record DemoCase(DemoCitizen Citizen, DemoCandidate Course, DemoTexts Texts);
