public import Sales
import Storage

extension Desk {
    /// The opportunities that a filter in one line asks for, in the grammar of all lists: `open and close<=today`.
    /// Throws `FilterFault` where a name or a value is none; its column says where, and the nearest name is named.
    public func opportunityFilter(_ text: String) async throws -> OpportunityFilter {
        let (expression, now) = (try FilterExpression(text), clock())
        return try await reading { store in
            let reading = OpportunityTestReading(
                store: store, desk: self, playbook: try playbooks.current(in: store).playbook,
                values: FilterValues(now: now, zone: workspace.localTime))
            return OpportunityFilter(try expression.condition { try reading.condition($0) })
        }
    }
}

/// Reads the tests of a filter of opportunities.
private struct OpportunityTestReading {
    typealias Condition = FilterCondition<OpportunityTest>
    let store: Store
    let desk: Desk
    let playbook: Playbook
    let values: FilterValues

    private static let names: [String] =
        [
            "owner", "account", "company", "text", "name", "outcome", "type", "stage", "forecast", "motion", "source",
            "currency",
            "reason", "open", "closed", "won", "lost", "no_decision", "stuck", "late", "on_hold", "without_step",
            "mine",
            "unassigned",
        ] + OpportunityFigure.allCases.map(\.rawValue)

    func condition(_ test: FilterTest) throws -> Condition {
        guard test.comparison != nil, test.name != "expected_close" || test.comparison != nil else {
            return try word(test)
        }
        let name = test.name == "expected_close" ? "close" : test.name
        if let figure = OpportunityFigure(rawValue: name) { return try self.figure(figure, test) }
        if let own = try own(test) { return own }
        guard OpportunityTestReading.names.contains(name) else { throw unknown(test) }
        guard test.comparison == .is else {
            throw FilterFault("“\(test.name)” is no figure: write \(test.name): and a value", column: test.column)
        }
        return try named(test)
    }

    private func figure(_ figure: OpportunityFigure, _ test: FilterTest) throws -> Condition {
        if test.values == ["none"], let lack = OpportunityLack(rawValue: figure.column) { return .test(.without(lack)) }
        let spans = try values.spans(test, figure.shape)
        return .any(
            spans.flatMap { span in
                figure == .amount ? amounts(span) : [.test(.figure(figure, from: span.from, to: span.to))]
            }
        ).simplified
    }

    /// Amounts are written in whole units and kept in the minor ones of their currency.
    private func amounts(_ span: FilterSpan) -> [Condition] {
        func within(_ digits: Int) -> Condition {
            let scale = MinorUnits.scale(digits)
            return .test(.figure(.amount, from: span.from.map { $0.times(scale) }, to: span.to.map { $0.times(scale) }))
        }
        let unusual = MinorUnits.unusual.map { digits, currencies in
            Condition.all([.test(.words(.currency, currencies)), within(digits)])
        }
        let others = MinorUnits.unusual.reduce(into: Set<String>()) { $0.formUnion($1.currencies) }
        return [.all([.not(.test(.words(.currency, others))), within(MinorUnits.usual)])] + unusual
    }

    private func own(_ test: FilterTest) throws -> Condition? {
        let isSaid = test.name.hasPrefix("own.")
        let key = OwnFields.key(isSaid ? String(test.name.dropFirst(4)) : test.name)
        guard playbook.fields.contains(where: { $0.holder == .opportunity && OwnFields.key($0.name) == key }) else {
            if isSaid { throw unknown(test) }
            return nil
        }
        guard test.comparison != .is else {
            return .test(.own(OwnFieldTest(key, .texts(Set(test.values.map(OwnFields.textKey))))))
        }
        let shape: LeadFigure.Shape = Day(test.values.first ?? "") == nil ? .number : .day
        return .any(
            try values.spans(test, shape).map { .test(.own(OwnFieldTest(key, .range(from: $0.from, to: $0.to)))) }
        ).simplified
    }

    private func word(_ test: FilterTest) throws -> Condition {
        let today = values.zone.day(of: values.now).number
        switch test.name {
        case "open": return .test(.open)
        case "closed": return .not(.test(.open))
        case "won", "lost", "no_decision":
            return .test(.outcomes(Set([Opportunity.Outcome(rawValue: test.name)].compactMap { $0 })))
        case "mine": return .test(.owners([try owner("me", test)]))
        case "unassigned": return .test(.without(.owner))
        case "late": return .all([.test(.open), .test(.figure(.close, from: nil, to: today - 1))])
        case "on_hold": return .all([.test(.open), .test(.figure(.hold, from: today + 1, to: nil))])
        case "without_step": return .all([.test(.open), .test(.without(.step))])
        case "stuck": return stuck(today)
        default: return .test(.named(Folding.name(test.name) ?? ""))
        }
    }

    /// Longer in its stage than the playbook's limit for it, and not on hold.
    private func stuck(_ today: Int64) -> Condition {
        let stages = playbook.types.flatMap { type in
            type.stages.map { stage in
                let since = values.now.milliseconds - Int64(stage.limitDays) * Milliseconds.day - 1
                return Condition.all([
                    .test(.words(.type, [type.name])), .test(.words(.stage, [stage.name])),
                    .test(.figure(.since, from: nil, to: since)),
                ])
            }
        }
        return .all([.test(.open), .not(.test(.figure(.hold, from: today + 1, to: nil))), .any(stages)])
    }

    private func named(_ test: FilterTest) throws -> Condition {
        switch test.name {
        case "owner":
            return .any(
                try test.values.map { value in
                    value.lowercased() == "none" ? .test(.without(.owner)) : .test(.owners([try owner(value, test)]))
                }
            ).simplified
        case "account", "company", "text", "name":
            return .any(
                test.values.map { value in
                    value.lowercased() == "none" ? .test(.without(.account)) : .test(.named(Folding.name(value) ?? ""))
                }
            ).simplified
        case "outcome":
            return .test(.outcomes(Set(try test.values.map { try choice($0, test) })))
        case "forecast":
            let words: [Forecast] = try test.values.map { try choice($0, test) }
            return .test(.words(.forecast, Set(words.map(\.rawValue))))
        case "motion":
            let words: [OpportunityType.Motion] = try test.values.map { try choice($0, test) }
            return .test(.words(.motion, Set(words.map(\.rawValue))))
        case "type": return .test(.words(.type, Set(test.values)))
        case "stage": return .test(.words(.stage, Set(test.values)))
        case "source": return .test(.words(.source, Set(test.values)))
        case "currency": return .test(.words(.currency, Set(test.values.map { $0.uppercased() })))
        case "reason": return .test(.words(.reason, Set(test.values)))
        default: throw unknown(test)
        }
    }

    private func owner(_ name: String, _ test: FilterTest) throws -> ID<User> {
        if name.lowercased() == "me", desk.userID == nil {
            throw FilterFault(
                "Nobody sits here, so that “me” is nobody: name the owner by e-mail address", column: test.column)
        }
        return try desk.user(named: name, in: store)
    }

    private func choice<C: RawRepresentable & CaseIterable>(
        _ word: String, _ test: FilterTest
    ) throws(FilterFault) -> C where C.RawValue == String {
        let key = word.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
        if let found = C(rawValue: key) { return found }
        let names = C.allCases.map(\.rawValue)
        let near = nearest(key, in: names).map { "Did you mean “\($0)”? " } ?? ""
        throw FilterFault(
            "There is no \(test.name) “\(word)”. \(near)There are \(names.joined(separator: ", "))",
            column: test.column)
    }

    private func unknown(_ test: FilterTest) -> FilterFault {
        let near = nearest(test.name, in: Self.names).map { "Did you mean “\($0)”?" }
        return FilterFault(
            "A list of opportunities cannot be filtered by “\(test.name)”. "
                + (near ?? "It knows \(Self.names.joined(separator: ", "))"), column: test.column)
    }
}

extension Desk {
    /// Who sits here, where it is a user.
    fileprivate var userID: ID<User>? {
        guard case .user(let id) = actor else { return nil }
        return id
    }
}

extension Int64 {
    /// So many times as much; the most there is where that is more than fits.
    fileprivate func times(_ scale: Int64) -> Int64 {
        let (product, overflows) = multipliedReportingOverflow(by: scale)
        return overflows ? (self < 0 ? .min : .max) : product
    }
}
