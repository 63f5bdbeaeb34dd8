public import Sales
import Scoring
import Storage

extension Desk {
    /// The leads that a filter asks for, with users and campaigns found by name: `me` is whoever sits at the desk.
    ///
    /// This version knows tests joined by `and`: `state:`, `source:`, `campaign:`, `owner:`, `grade:`, `text:`,
    /// `cooling` and `without_touch`; a word alone that is none of these is looked for in names. Throws `FilterFault`
    /// for all else.
    public func leadFilter(_ expression: FilterExpression) async throws -> LeadFilter {
        let tests = try expression.tests()
        return try await reading { store in
            var filter = LeadFilter()
            for test in tests { try LeadFiltering(store, actor).narrow(&filter, by: test) }
            return filter
        }
    }
}

extension FilterExpression {
    /// The tests, all of which must hold. Throws for anything but tests joined by `and`.
    fileprivate func tests() throws(FilterFault) -> [FilterTest] {
        switch self {
        case .test(let test): return [test]
        case .all(let parts):
            var tests: [FilterTest] = []
            for part in parts { tests += try part.tests() }
            return tests
        case .any: throw FilterFault("“or” comes in a later release; join tests with “and”", column: 1)
        case .not: throw FilterFault("“not” comes in a later release; join tests with “and”", column: 1)
        }
    }
}

/// Narrows a filter test by test.
private struct LeadFiltering {
    private static let known = "state, source, campaign, owner, grade, text, cooling, without_touch"
    let store: Store
    let actor: Actor

    init(_ store: Store, _ actor: Actor) {
        self.store = store
        self.actor = actor
    }

    func narrow(_ filter: inout LeadFilter, by test: FilterTest) throws {
        guard test.comparison != nil else { return word(test.name, &filter) }
        guard test.comparison == .is else { throw unknown(test) }
        switch test.name {
        case "state": filter.states = Set(try test.values.flatMap { try states($0, test) })
        case "source": filter.sourceKey = Folding.name(try only(test)) ?? ""
        case "campaign": filter.campaign = try campaign(try only(test), test)
        case "owner": filter.owner = try owner(try only(test), test)
        case "grade": filter.grade = try grade(try only(test), test)
        case "text", "name": filter.nameKey = Folding.name(try only(test))
        default: throw unknown(test)
        }
    }

    private func word(_ word: String, _ filter: inout LeadFilter) {
        switch word {
        case "cooling": filter.cooling = true
        case "without_touch": filter.withoutTouch = true
        case "open": filter.states = LeadFilter.open.states
        default: filter.nameKey = Folding.name(word)
        }
    }

    private func only(_ test: FilterTest) throws(FilterFault) -> String {
        guard test.values.count == 1 else {
            throw FilterFault("\(test.name) takes one value; several come in a later release", column: test.column)
        }
        return test.values[0]
    }

    private func states(_ word: String, _ test: FilterTest) throws(FilterFault) -> [LeadState] {
        if word == "open" { return LeadState.allCases.filter(\.isOpen) }
        guard let state = LeadState(rawValue: word.lowercased()) else {
            let names = LeadState.allCases.map(\.rawValue).joined(separator: ", ")
            throw FilterFault("There is no state “\(word)”. There are open, \(names)", column: test.column)
        }
        return [state]
    }

    private func grade(_ word: String, _ test: FilterTest) throws(FilterFault) -> Grade {
        guard let grade = Grade(word.uppercased()) else {
            throw FilterFault("There is no grade “\(word)”. Grades are A1 to D4", column: test.column)
        }
        return grade
    }

    private func campaign(_ name: String, _ test: FilterTest) throws -> ID<Campaign> {
        guard let campaign = try store.campaign(nameKey: Folding.name(name) ?? "") else {
            throw Refusal(.notFound(noun: "campaign", what: name))
        }
        return campaign.record.id
    }

    private func owner(_ name: String, _ test: FilterTest) throws -> ID<User> {
        guard name.lowercased() == "me" else { return try store.user(named: name).record.id }
        guard case .user(let me) = actor else {
            throw FilterFault("Nobody sits here: say who you are with --as EMAIL", column: test.column)
        }
        return me
    }

    private func unknown(_ test: FilterTest) -> FilterFault {
        FilterFault(
            "A list of leads cannot be filtered by “\(test.name)\(test.comparison?.rawValue ?? "")” yet. "
                + "It knows \(LeadFiltering.known)", column: test.column)
    }
}
