/// Facts of a person, an account or a lead that are to be others: texts by the field's name. A blank text empties one.
public struct FactEdit: Hashable, Sendable {
    /// The texts by name.
    public var texts: [String: String]

    /// These facts.
    public init(_ texts: [String: String]) { self.texts = texts }
}

extension Person {
    /// What may be edited of a person, beside own fields.
    public static let editable = [
        "name", "first_name", "last_name", "email", "phone", "title", "seniority", "department", "country", "consent",
    ]

    /// The person with an edit made. Refuses a field that is not there, and a text that does not fit its field.
    public func edited(_ edit: FactEdit, fields: [OwnField]) throws(Refusal) -> Person {
        if let email = edit.texts["email"]?.unlessBlank, Folding.email(email) == nil {
            throw Refusal(.badValue(field: "email", value: email))
        }
        return try edited(edit, Person.editable, own: \.own, fields.filter { $0.holder == .person })
    }
}

extension Account {
    /// What may be edited of an account, beside own fields.
    public static let editable = [
        "name", "kind", "domain", "phone", "industry", "employees", "employees_high", "revenue", "country", "region",
    ]

    /// The account with an edit made. Refuses a field that is not there, and a text that does not fit its field; an
    /// account is never without a name.
    public func edited(_ edit: FactEdit, fields: [OwnField]) throws(Refusal) -> Account {
        try edited(edit, Account.editable, own: \.own, fields.filter { $0.holder == .account })
    }
}

extension Lead {
    /// What may be edited of a lead by itself, beside own fields: all else comes by its verbs.
    public static let editable = ["source", "product_interest", "motion"]

    /// The lead with an edit made. Refuses a field that is not there, and a text that does not fit its field.
    public func edited(_ edit: FactEdit, fields: [OwnField]) throws(Refusal) -> Lead {
        try edited(edit, Lead.editable, own: \.own, fields.filter { $0.holder == .lead })
    }
}

extension Record {
    fileprivate func edited(
        _ edit: FactEdit, _ editable: [String], own path: WritableKeyPath<Self, OwnFields>, _ fields: [OwnField]
    ) throws(Refusal) -> Self {
        var record = self
        for (name, text) in edit.texts.sorted(by: { $0.key < $1.key }) {
            if editable.contains(name), let column = Self.columns.first(where: { $0.name == name }) {
                try record.set(column, text)
            } else {
                try record[keyPath: path].set(name, text, fields, editable)
            }
        }
        return record
    }

    private mutating func set(_ column: Column<Self>, _ text: String) throws(Refusal) {
        let refusal = Refusal(.badValue(field: column.name, value: text))
        guard let words = text.unlessBlank else {
            guard column.optional, column.set(&self, .null) else { throw refusal }
            return
        }
        guard column.shape == .integer else {
            guard column.set(&self, .text(words)) else { throw refusal }
            return
        }
        guard let number = Int64(words.filter { $0 != "," && $0 != " " }), number >= 0 else { throw refusal }
        guard column.set(&self, .integer(number)) else { throw refusal }
    }
}

extension OwnFields {
    /// Sets a field that the playbook declares, or that is filled already: files bring fields of their own.
    fileprivate mutating func set(
        _ name: String, _ text: String, _ fields: [OwnField], _ editable: [String]
    ) throws(Refusal) {
        let field = fields.first { $0.name == name }
        guard field != nil || self[name] != nil else {
            let near = nearest(name, in: editable + fields.map(\.name))
            throw Refusal(.factNotEditable(name, nearest: near))
        }
        guard let words = text.unlessBlank else { return self[name] = nil }
        if let field, !field.kind.fits(words) {
            throw Refusal(.unfitField(field: name, value: words, wanted: field.kind))
        }
        self[name] = words
    }
}
