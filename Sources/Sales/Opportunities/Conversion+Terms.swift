extension Playbook {
    /// The type of that name; without one the first of the lead's motion, else the first. Refuses a name that is not
    /// declared.
    public func type(named name: String?, for lead: Lead) throws(Refusal) -> OpportunityType {
        guard let name else {
            guard let first = types.first(where: { $0.motion == lead.motion }) ?? types.first else {
                throw Refusal(.unknownType("", nearest: nil))
            }
            return first
        }
        guard let type = type(name) else {
            throw Refusal(.unknownType(name, nearest: nearest(name, in: types.map(\.name))))
        }
        return type
    }
}

extension Occasion {
    /// Refuses terms that say something impossible: a date that is past, a negative amount, an own field that is not
    /// declared or does not hold that.
    func mustMakeSense(_ terms: ConversionTerms) throws(Refusal) {
        if let day = terms.expectedClose, day < today { throw Refusal(.closeInPast(day, today: today)) }
        if case .money(let minor, _, let high) = terms.amount {
            let least = min(minor, high ?? minor)
            guard least >= 0 else { throw Refusal(.negativeAmount(least)) }
        }
        for (name, text) in terms.own.sorted(by: { $0.key < $1.key }) { try mustFit(name, text) }
    }

    /// Refuses an own field of opportunities that is not declared, and a value that it cannot hold.
    func mustFit(_ name: String, _ text: String) throws(Refusal) {
        let declared = playbook.fields.filter { $0.holder == .opportunity }
        guard let field = declared.first(where: { $0.name == name }) else {
            let near = nearest(name, in: declared.map(\.name))
            throw Refusal(.unknownField(name, holder: .opportunity, nearest: near))
        }
        guard field.kind.fits(text) else {
            throw Refusal(.unfitField(field: name, value: text, wanted: field.kind))
        }
    }

    /// What the terms of a new opportunity lack. No override steps over these: they only have to be said.
    func lacking(_ terms: ConversionTerms, _ type: OpportunityType, _ lead: Lead) -> [Missing] {
        var missing: [Missing] = []
        if type.asksAmount, terms.amount == nil { missing.append(.amount) }
        if terms.expectedClose == nil { missing.append(.expectedClose) }
        if terms.nextStep?.unlessBlank == nil { missing.append(.nextStep) }
        let empty = type.fields.filter { terms.own[$0]?.unlessBlank == nil && lead.own[$0]?.unlessBlank == nil }
        return missing + empty.map { Missing($0, .field) }
    }
}
