public import Sales
import Scoring
import Storage

extension Desk {
    /// The leads that a filter asks for, with users, campaigns and lists found by name: `me` is whoever sits at the
    /// desk. Throws `FilterFault` where a name or a value is none; its column says where, and the nearest is named.
    public func leadFilter(_ expression: FilterExpression) async throws -> LeadFilter {
        let now = clock()
        return try await reading { store in
            let playbook = try playbooks.current(in: store).playbook
            let values = FilterValues(now: now, zone: workspace.localTime)
            let reading = LeadTestReading(store: store, actor: actor, playbook: playbook, values: values)
            return LeadFilter(try expression.condition { try reading.condition($0) })
        }
    }

    /// The leads that a filter in one line asks for.
    public func leadFilter(_ text: String) async throws -> LeadFilter { try await leadFilter(FilterExpression(text)) }
}

/// Reads the tests of a filter of leads.
struct LeadTestReading {
    typealias Condition = FilterCondition<LeadTest>
    let store: Store
    let actor: Actor
    let playbook: Playbook
    let values: FilterValues

    func condition(_ test: FilterTest) throws -> Condition {
        guard test.comparison != nil else { return try word(test) }
        if let figure = LeadTestReading.figures[test.name] { return try self.figure(figure, test) }
        if let own = try own(test) { return own }
        guard test.comparison == .is else { throw LeadTestReading.notCompared(test) }
        return try named(test) ?? texts(test) ?? { throw unknown(test) }()
    }

    /// Names of figures, and what else they are called.
    static let figures: [String: LeadFigure] = {
        var names = Dictionary(uniqueKeysWithValues: LeadFigure.allCases.map { ($0.rawValue, $0) })
        names["due"] = .nextTouch
        names["touch"] = .nextTouch
        names["created"] = .opened
        names["last_heard"] = .heard
        return names
    }()

    private func figure(_ figure: LeadFigure, _ test: FilterTest) throws -> Condition {
        .any(try values.spans(test, figure.shape).map { .test(.figure(figure, from: $0.from, to: $0.to)) })
    }

    private func own(_ test: FilterTest) throws -> Condition? {
        let isSaid = test.name.hasPrefix("own.")
        let field = OwnFields.key(isSaid ? String(test.name.dropFirst(4)) : test.name)
        guard isSaid || !LeadTestReading.names.contains(test.name) else { return nil }
        let declared = playbook.fields.contains { OwnFields.key($0.name) == field && $0.holder != .opportunity }
        guard try declared || store.hasOwnField(field) else {
            if isSaid { throw unknown(test) }
            return nil
        }
        guard test.comparison != .is else {
            return .test(.own(OwnFieldTest(field, .texts(Set(test.values.map(OwnFields.textKey))))))
        }
        let shape: LeadFigure.Shape = Day(test.values.first ?? "") == nil ? .number : .day
        return .any(
            try values.spans(test, shape).map { span in
                .test(.own(OwnFieldTest(field, .range(from: span.from, to: span.to))))
            })
    }

    private func word(_ test: FilterTest) throws -> Condition {
        switch test.name {
        case "cooling": return .test(.cooling)
        case "without_touch": return .test(.withoutTouch)
        case "open": return LeadFilter.open.condition
        case "closed": return .not(LeadFilter.open.condition)
        case "customer": return .test(.customer)
        case "referred": return .test(.referred)
        case "mine": return .test(.owners([try me(test)]))
        case "unassigned": return .test(.without(.owner))
        case "quiet": return quiet(Int64(playbook.limits.quietDays) * Milliseconds.day)
        case "overdue": return .test(.figure(.nextTouch, from: nil, to: values.now.milliseconds - 1))
        default:
            if let state = LeadState(rawValue: test.name) { return .test(.states([state])) }
            return .test(.named(.anybody, Folding.name(test.name) ?? ""))
        }
    }

    private func quiet(_ span: Int64) -> Condition {
        .test(.figure(.heard, from: nil, to: values.now.milliseconds - span - 1))
    }

    /// Tests whose values are names of something.
    private func named(_ test: FilterTest) throws -> Condition? {
        switch test.name {
        case "state": return .test(.states(Set(try test.values.flatMap { try states($0, test) })))
        case "owner": return try each(test, without: .owner) { .owners([try owner($0, test)]) }
        case "campaign": return try each(test, without: .campaign) { .campaigns([try campaign($0)]) }
        case "source": return try each(test, without: .source) { .sources([Folding.name($0) ?? ""]) }
        case "list": return try each(test) { .lists([try list($0)]) }
        case "grade": return .test(.grades(Set(try test.values.flatMap { try grades($0, test) })))
        case "motion": return .test(.motions(Set(try test.values.map { try choice($0, test) })))
        case "progress": return .test(.progress(Set(try test.values.map { try choice($0, test) })))
        case "text", "name": return try each(test) { .named(.anybody, Folding.name($0) ?? "") }
        case "person": return try each(test, without: .person) { .named(.person, Folding.name($0) ?? "") }
        case "account", "company":
            return try each(test, without: .account) { .named(.account, Folding.name($0) ?? "") }
        case "quiet":
            return .any(
                try values.spans(test, .moment).map { .test(.figure(.heard, from: nil, to: $0.from.map { $0 - 1 })) })
        default: return nil
        }
    }

    /// Any of the values; “none” is the lead that has none.
    private func each(
        _ test: FilterTest, without link: LeadLink? = nil, _ make: (String) throws -> LeadTest
    ) throws -> Condition {
        .any(
            try test.values.map { value in
                if let link, value.lowercased() == "none" { return .test(.without(link)) }
                return .test(try make(value))
            }
        ).simplified
    }

    private func states(_ word: String, _ test: FilterTest) throws(FilterFault) -> [LeadState] {
        if word.lowercased() == "open" { return LeadState.allCases.filter(\.isOpen) }
        if word.lowercased() == "closed" { return LeadState.allCases.filter { !$0.isOpen } }
        return [try choice(word, test, also: ["open", "closed"])]
    }

    private func grades(_ word: String, _ test: FilterTest) throws(FilterFault) -> [Grade] {
        let wanted = word.uppercased()
        let found = Grade.allCases.filter {
            $0.description == wanted || String($0.letter) == wanted || String($0.number) == wanted
        }
        guard !found.isEmpty else {
            throw FilterFault("There is no grade “\(word)”. Grades are A1 to D4", column: test.column)
        }
        return found
    }

    /// One word of an enumeration. Throws where it is none, with the nearest.
    private func choice<C: RawRepresentable & CaseIterable>(
        _ word: String, _ test: FilterTest, also: [String] = []
    ) throws(FilterFault) -> C where C.RawValue == String {
        let key = word.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
        if let found = C(rawValue: key) { return found }
        let names = also + C.allCases.map(\.rawValue)
        let near = nearest(key, in: names).map { "Did you mean “\($0)”? " } ?? ""
        throw FilterFault(
            "There is no \(test.name) “\(word)”. \(near)There are \(names.joined(separator: ", "))",
            column: test.column)
    }

    private func campaign(_ name: String) throws -> ID<Campaign> {
        if let id = ID<Campaign>(name), try store.find(Campaign.self, id) != nil { return id }
        guard let campaign = try store.campaign(nameKey: Folding.name(name) ?? "") else {
            throw Refusal(.notFound(noun: "campaign", what: name))
        }
        return campaign.record.id
    }

    private func list(_ name: String) throws -> ID<ContactList> {
        guard let list = try store.list(nameKey: Folding.name(name) ?? "") else {
            throw Refusal(.notFound(noun: "list", what: name))
        }
        return list.record.id
    }

    private func owner(_ name: String, _ test: FilterTest) throws -> ID<User> {
        if name.lowercased() == "me" { return try me(test) }
        if let id = ID<User>(name), try store.find(User.self, id) != nil { return id }
        return try store.user(named: name).record.id
    }

    private func me(_ test: FilterTest) throws(FilterFault) -> ID<User> {
        guard case .user(let me) = actor else {
            throw FilterFault(
                "Nobody sits here, so that “me” is nobody: name the owner by e-mail address", column: test.column)
        }
        return me
    }
}

extension FilterCondition {
    /// Without “any” and “all” around a single part.
    var simplified: FilterCondition {
        switch self {
        case .any(let parts), .all(let parts): parts.count == 1 ? parts[0].simplified : self
        case .test, .not: self
        }
    }
}
