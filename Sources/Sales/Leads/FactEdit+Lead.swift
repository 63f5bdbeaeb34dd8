extension FactEdit {
    /// An edit of a lead's page, as it falls on the lead itself, its person and its account.
    public struct Shares: Hashable, Sendable {
        public var lead = FactEdit([:])
        public var person = FactEdit([:])
        public var account = FactEdit([:])
        /// Who referred the person: an address or an id; empty: nobody. Nil: not said.
        public var referredBy: String?

        /// Nothing to edit yet.
        public init() {}
    }

    /// Whom each fact is about. `person.phone`, `account.phone` and `lead.source` say so themselves; `company` is the
    /// account's name; of the rest it is the person's where both have such a field and there is a person.
    public func shares(of lead: Lead, fields: [OwnField]) -> Shares {
        var shares = Shares()
        for (name, text) in texts { shares.add(name, text, to: holder(of: name, lead, fields)) }
        return shares
    }

    private func holder(of name: String, _ lead: Lead, _ fields: [OwnField]) -> OwnField.Holder {
        if let holder = FactEdit.prefix(name) { return holder }
        if name == "company" { return .account }
        if Lead.editable.contains(name) || lead.own[name] != nil { return .lead }
        if lead.personID != nil, Person.editable.contains(name) || name == "referred_by" { return .person }
        if Account.editable.contains(name) { return .account }
        return fields.first { $0.name == name && $0.holder != .opportunity }?.holder ?? .person
    }

    fileprivate static func prefix(_ name: String) -> OwnField.Holder? {
        guard let dot = name.firstIndex(of: ".") else { return nil }
        return OwnField.Holder(rawValue: String(name[..<dot]))
    }
}

extension FactEdit.Shares {
    fileprivate mutating func add(_ name: String, _ text: String, to holder: OwnField.Holder) {
        var bare = name
        if FactEdit.prefix(name) != nil, let dot = name.firstIndex(of: ".") {
            bare = String(name[name.index(after: dot)...])
        }
        switch holder {
        case .lead, .opportunity: lead.texts[bare] = text
        case .account: account.texts[bare == "company" ? "name" : bare] = text
        case .person:
            if bare == "referred_by" { referredBy = text } else { person.texts[bare] = text }
        }
    }
}
