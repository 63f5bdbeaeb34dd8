import Sales

extension Criterion {
    init(named name: String, at place: Place) {
        let keys = ["label", "question", "levels", "meets", "amount", "expires"]
        let section = place.section(keys)
        self.init(
            name: name, question: section.need("question")?.text() ?? "", label: section.label(for: name),
            levels: section["levels"]?.texts() ?? [], meets: section["meets"]?.text(),
            takesAmount: section["amount"]?.flag() ?? false, expiresAfterDays: section["expires"]?.days())
    }
}

extension Framework {
    /// `[need, budget]`, or `{label: …, criteria: [need, budget]}`.
    init(named name: String, at place: Place) {
        if place.isList {
            self.init(name: name, label: PlaybookName.label(name), criteria: place.named("criteria").texts())
            return
        }
        let section = place.section(["label", "criteria"])
        let criteria = section.need("criteria")?.texts() ?? []
        self.init(name: name, label: section.label(for: name), criteria: criteria)
    }
}

extension Gate {
    init(at place: Place) {
        let section = place.section(["must", "should", "at_least"])
        self.init(
            must: section["must"]?.requirements() ?? [], should: section["should"]?.requirements() ?? [],
            atLeast: section["at_least"]?.items()?.map(Choice.init(at:)) ?? [])
    }
}

extension Gate.Choice {
    init(at place: Place) {
        let section = place.section(["count", "of"])
        let count = section.need("count")?.whole().map { Int($0) }
        self.init(count: count ?? 0, of: section.need("of")?.requirements() ?? [])
    }
}

extension Place {
    /// `[need, budget]`, or `{need: written, budget: {level: identified, amount: 5000}}`.
    func requirements() -> [Requirement] {
        named(due: .requirements).map { Requirement(of: $0.name, at: $0.place) }
    }
}

extension Requirement {
    init(of criterion: String, at place: Place) {
        if place.scalar != nil {
            self.init(criterion: criterion, strength: place.word(Strength.self) ?? .asserted)
            return
        }
        let section = place.section(["level", "strength", "amount"])
        self.init(
            criterion: criterion, strength: section["strength"]?.word(Strength.self) ?? .asserted,
            level: section["level"]?.text(), amount: section["amount"]?.whole())
    }
}
