import Sales
import Scoring

/// Writes a playbook in canonical form: every section in its place, short forms where there are some.
struct PlaybookWriter {
    let playbook: Playbook
    /// Rules that stand beside their kind, by name; the others follow in a section of their own.
    private let besideKinds: [String: InterestRule]

    init(_ playbook: Playbook) {
        self.playbook = playbook
        besideKinds = Self.besideKinds(of: playbook)
    }

    func text() -> String {
        let more = playbook.cards.interest.dropFirst(besideKinds.count)
        return Written.entries([
            ("playbook", .text(playbook.name)),
            ("title", .text(playbook.title)),
            ("engagements", .entries(playbook.kinds.map { ($0.name, $0.written(with: besideKinds[$0.name])) })),
            ("outcomes", playbook.outcomes.isEmpty ? nil : outcomes),
            ("fields", playbook.fields.isEmpty ? nil : .entries(playbook.fields.map { ($0.name, $0.written) })),
            ("fit", .entries(playbook.cards.fit.map { ($0.name, $0.written) })),
            ("interest", more.isEmpty ? nil : .entries(more.map { ($0.name, $0.written) })),
            ("grade", playbook.cards.grading.written),
            ("qualified", playbook.qualified.written),
            ("criteria", .entries(playbook.criteria.map { ($0.name, $0.written) })),
            ("frameworks", frameworks),
            ("gate", playbook.gate.written),
            ("types", .entries(playbook.types.map { ($0.name, $0.written) })),
            ("reasons", reasons),
            ("limits", playbook.limits.written),
            ("labels", labels),
        ]).text
    }

    private var outcomes: Written {
        let activities = playbook.outcomes.map(\.activity)
        let inOrder = activities.enumerated().filter { !activities[..<$0.offset].contains($0.element) }
        return .entries(
            inOrder.map { _, activity in
                let outcomes = playbook.outcomes.filter { $0.activity == activity }
                return (activity, .named(outcomes.map { ($0.name, $0.written) }))
            })
    }

    private var frameworks: Written? {
        guard !playbook.frameworks.isEmpty else { return nil }
        return .entries(playbook.frameworks.map { ($0.name, $0.written) })
    }

    private var reasons: Written {
        .entries(
            Reason.Use.allCases.map { use in
                let reasons = playbook.reasons.filter { $0.use == use }
                return (use.rawValue, reasons.isEmpty ? nil : .named(reasons.map { ($0.name, $0.written) }))
            })
    }

    private var labels: Written? {
        guard !playbook.labels.isEmpty else { return nil }
        return .entries(playbook.labels.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })
    }

    /// As many of the first rules as stand in the order of the kinds, so that reading finds them in the same order.
    private static func besideKinds(of playbook: Playbook) -> [String: InterestRule] {
        let kinds = playbook.kinds.map(\.name)
        var (beside, next): ([String: InterestRule], Int) = ([:], 0)
        for rule in playbook.cards.interest {
            guard rule.kinds == [rule.name], rule.points != .zero else { break }
            guard let place = kinds[next...].firstIndex(of: rule.name) else { break }
            beside[rule.name] = rule
            next = place + 1
        }
        return beside
    }
}
