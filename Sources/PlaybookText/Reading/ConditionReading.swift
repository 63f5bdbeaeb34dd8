import Sales
import Scoring

extension PlaybookReader {
    /// A section whose parts must all hold: `{employees: {between: [20, 500]}, industry: [software, saas]}`.
    func condition(at place: Place) -> Condition? {
        let entries = place.entries(due: .condition)
        guard !entries.isEmpty else { return place.isSection || place.isNothing ? place.refuse(.condition) : nil }
        let parts = entries.compactMap { part(named: $0.name, at: $0.place) }
        guard parts.count == entries.count else { return nil }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private func part(named name: String, at place: Place) -> Condition? {
        switch name {
        case "all": conditions(at: place).map(Condition.all)
        case "any": conditions(at: place).map(Condition.any)
        case "not": condition(at: place).map(Condition.not)
        case "known": place.text().map(Condition.known)
        default: test(of: name, at: place)
        }
    }

    private func conditions(at place: Place) -> [Condition]? {
        guard let items = place.items() else { return nil }
        let parts = items.compactMap(condition)
        return parts.count == items.count ? parts : nil
    }

    private func test(of field: String, at place: Place) -> Condition? {
        if place.isSection { return comparison(of: field, at: place) }
        guard place.isList, let items = place.items() else {
            return fact(at: place, of: field).map { .equals(field, $0) }
        }
        let facts = items.compactMap { fact(at: $0, of: field) }
        return facts.count == items.count ? .isOneOf(field, facts) : nil
    }

    private func comparison(of field: String, at place: Place) -> Condition? {
        let section = place.section(["at_least", "at_most", "between", "contains"])
        guard place.count == 1 else { return place.refuse(.test) }
        if let low = section["at_least"] { return low.whole().map { .atLeast(field, $0) } }
        if let high = section["at_most"] { return high.whole().map { .atMost(field, $0) } }
        if let part = section["contains"] { return part.text().map { .contains(field, $0) } }
        return section["between"].flatMap { between($0, of: field) }
    }

    private func between(_ place: Place, of field: String) -> Condition? {
        guard let ends = place.items() else { return nil }
        guard ends.count == 2 else { return place.refuse(.twoNumbers) }
        guard let low = ends[0].whole(), let high = ends[1].whole() else { return nil }
        return .between(field, low, high)
    }

    /// The value as the field holds it: `NO` is a country where text is held, and *no* where a flag is. Of a field that
    /// is not declared it is what it looks like.
    private func fact(at place: Place, of field: String) -> Fact? {
        guard let text = place.scalar else { return place.refuse(.value) }
        guard let plain = place.plain else { return .text(text) }
        switch kind(of: field) {
        case .text, .choice: return .text(text)
        case .number, .day: return Int64(plain).map(Fact.number) ?? .text(text)
        case .flag: return Fact(flag: plain) ?? .text(text)
        case nil: return Int64(plain).map(Fact.number) ?? Fact(flag: plain) ?? .text(text)
        }
    }

    private func kind(of field: String) -> OwnField.Kind? {
        FactName(rawValue: field)?.kind ?? fields.first { $0.name == field }?.kind
    }
}

extension Fact {
    fileprivate init?(flag text: String) {
        switch text.lowercased() {
        case "yes", "true", "on": self = .flag(true)
        case "no", "false", "off": self = .flag(false)
        default: return nil
        }
    }
}
