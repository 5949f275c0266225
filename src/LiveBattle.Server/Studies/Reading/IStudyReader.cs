using LiveBattle.Studies;

namespace LiveBattle.Server.Studies.Reading;

/// <summary>Reads the fields of one kind of question. Pure.</summary>
internal interface IStudyReader
{
    /// <summary>The word that asks for it.</summary>
    string Kind { get; }

    /// <summary>Whether it is asked about a scenario: else <c>scenario</c> and <c>set</c> are unknown keys.</summary>
    bool HasScenario => true;

    /// <summary>
    /// The question, or null when something is wrong, which the form has noted then. Asks the form for every key that the
    /// kind knows, whatever else is wrong, so that no known key is taken for an unknown one.
    /// </summary>
    StudyQuestion? Read(StudyForm form);
}
