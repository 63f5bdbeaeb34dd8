import Sales
import Scoring

/// A kind of engagement with the points that stand beside it.
struct Engagement {
    var kind: EngagementKind
    /// nil when an engagement of this kind alone is worth nothing.
    var rule: InterestRule?

    private static let keys = ["label", "asks", "intake", "effect", "proves", "answers"] + InterestRule.keys

    init(named name: String, at place: Place) {
        let section = place.section(Self.keys + ["interest"])
        kind = EngagementKind(
            name: name, label: section.label(for: name), proactive: section["asks"]?.flag() ?? false,
            intake: section["intake"]?.word(EngagementKind.Intake.self) ?? .human,
            effect: section["effect"]?.word(EngagementKind.Effect.self) ?? .none,
            proofs: section["proves"]?.entries().map(EngagementKind.Proof.init(of:at:)) ?? [],
            answers: section["answers"]?.word(Strength.self))
        let points = section["interest"]?.points() ?? .zero
        rule = points == .zero ? nil : InterestRule(named: name, kinds: [name], points: points, from: section)
    }
}

extension InterestRule {
    static let keys = ["at_most", "cap", "half_life"]

    init(named name: String, kinds: [String], points: Points, from section: Section) {
        self.init(
            name: name, kinds: kinds, points: points, atMost: section["at_most"]?.whole().map { Int($0) } ?? 10,
            cap: section["cap"]?.points(), halfLife: section["half_life"]?.duration())
    }

    init(named name: String, at place: Place) {
        let section = place.section(Self.keys + ["kinds", "points"])
        let kinds = section.need("kinds")?.texts() ?? []
        self.init(named: name, kinds: kinds, points: section.need("points")?.points() ?? .zero, from: section)
    }
}

extension EngagementKind.Proof {
    /// `need: written`, or `budget: {strength: observed, level: available}`.
    init(of criterion: String, at place: Place) {
        if place.scalar != nil {
            self.init(criterion: criterion, strength: place.word(Strength.self) ?? .asserted)
            return
        }
        let section = place.section(["level", "strength"])
        let strength = section.need("strength")?.word(Strength.self) ?? .asserted
        self.init(criterion: criterion, level: section["level"]?.text(), strength: strength)
    }
}

extension ActivityOutcome {
    init(named name: String, of activity: String, at place: Place) {
        let section = place.section(["label", "two_way", "counts_as"])
        self.init(
            activity: activity, name: name, label: section.label(for: name),
            twoWay: section["two_way"]?.flag() ?? false, countsAs: section["counts_as"]?.text())
    }
}

extension OwnField {
    init(named name: String, at place: Place) {
        let section = place.section(["label", "on", "holds"])
        let holder = section.need("on")?.word(Holder.self) ?? .lead
        let kind = section.need("holds").flatMap(Kind.init(at:)) ?? .text
        self.init(name: name, label: section.label(for: name), holder: holder, kind: kind)
    }
}

extension OwnField.Kind {
    init?(at place: Place) {
        if place.isList {
            self = .choice(place.texts())
            return
        }
        switch place.scalar {
        case "text": self = .text
        case "number": self = .number
        case "flag": self = .flag
        case "day": self = .day
        default:
            let _: Bool? = place.refuse(.holds)
            return nil
        }
    }
}

extension Section {
    /// The label that is given, or else the name as people read it.
    func label(for name: String) -> String {
        self["label"].map { $0.text() ?? "" } ?? PlaybookName.label(name)
    }
}
