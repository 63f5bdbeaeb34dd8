import Sales
import Scoring

/// Reads the sections of a draft. What cannot be read is noted, and a stand-in takes its place, so that everything else
/// in the draft can still be looked at.
struct PlaybookReader {
    let sections: Section
    /// Read first: conditions ask what a field holds.
    let fields: [OwnField]

    private static let keys = [
        "playbook", "title", "engagements", "outcomes", "fields", "fit", "interest", "grade", "qualified", "criteria",
        "frameworks", "gate", "types", "reasons", "limits", "labels",
    ]

    init(_ root: Place) {
        sections = root.section(Self.keys)
        fields = sections["fields"]?.entries().compactMap { OwnField(named: $0.name, at: $0.place) } ?? []
    }

    func playbook() -> Playbook {
        let name = sections.need("playbook")?.text() ?? ""
        let title = sections.need("title")?.text() ?? ""
        let engagements = sections.need("engagements")?.entries().map(Engagement.init(named:at:)) ?? []
        return Playbook(
            name: name, title: title, kinds: engagements.map(\.kind), outcomes: outcomes(), fields: fields,
            cards: cards(engagements.compactMap(\.rule)), qualified: qualified(), criteria: criteria(),
            frameworks: frameworks(), gate: sections.need("gate").map(Gate.init(at:)) ?? Gate(),
            types: sections.need("types")?.entries().map(OpportunityType.init(named:at:)) ?? [],
            reasons: sections.need("reasons").map(reasons) ?? [], limits: limits(), labels: labels())
    }

    private func outcomes() -> [ActivityOutcome] {
        (sections["outcomes"]?.entries() ?? []).flatMap { activity in
            activity.place.named().map { ActivityOutcome(named: $0.name, of: activity.name, at: $0.place) }
        }
    }

    private func criteria() -> [Criterion] {
        (sections.need("criteria")?.entries() ?? []).map(Criterion.init(named:at:))
    }

    private func frameworks() -> [Framework] {
        (sections["frameworks"]?.entries() ?? []).map(Framework.init(named:at:))
    }

    private func reasons(_ place: Place) -> [Reason] {
        let uses = place.section(Reason.Use.allCases.map(\.rawValue))
        return Reason.Use.allCases.flatMap { use in
            (uses[use.rawValue]?.named() ?? []).map { Reason(named: $0.name, for: use, at: $0.place) }
        }
    }

    private func labels() -> [String: String] {
        let labels = (sections["labels"]?.entries() ?? []).map { ($0.name, $0.place.text() ?? "") }
        return Dictionary(labels) { first, _ in first }
    }
}
