/// Guesses from a header which column fills which field.
///
/// Names are compared folded (case, accents, punctuation, `__c`), first with the field's own name, then with what
/// Salesforce, HubSpot, Pipedrive, Zoho, Odoo and plain files call it in English, German, French and Spanish. The
/// best match wins a field; a column fills at most one.
public struct HeaderGuess {
    /// Maps every column. `told` goes from column to field and wins over any guess: an empty field leaves the column
    /// out,
    /// `own.NAME` keeps it as a field of the workspace's own. Refused are columns and fields that do not exist, with
    /// the nearest name, and one field told twice.
    public static func guess(
        kind: ImportKind, header: [String], told: [String: String] = [:]
    ) throws(ImportRefusal) -> Mapping {
        let settled = try ToldColumns(told, kind: kind, header: header).fields
        let taken = Set(settled.values)
        let guesses = assigned(kind, header, free: { settled[$0] == nil }, open: { !taken.contains($0) })
        let columns = header.enumerated().map { place, name in
            if let field = settled[place] {
                return Mapping.Column(
                    column: name, field: field.isEmpty ? nil : field, why: field.isEmpty ? .ignored : .told)
            }
            return Mapping.Column(column: name, field: guesses[place], why: guesses[place] == nil ? .unknown : .guessed)
        }
        return Mapping(kind: kind, columns: columns)
    }

    /// Place of a column → field, for the columns that are `free` and the fields that are `open`.
    private static func assigned(
        _ kind: ImportKind, _ header: [String], free: (Int) -> Bool, open: (String) -> Bool
    ) -> [Int: String] {
        let names = header.map(FoldedName.init)
        let odd = HeaderOddity.found(kind, Set(names.map(\.key)))
        var candidates: [(rank: Int, place: Int, field: String)] = []
        for (place, name) in names.enumerated() where free(place) {
            let found = odd[name.key].map { $0.map { [(field: $0, rank: 0)] } ?? [] } ?? kind.candidates(for: name)
            candidates += found.filter { open($0.field) }.map { ($0.rank, place, $0.field) }
        }
        var (places, fields): ([Int: String], Set<String>) = ([:], [])
        for next in candidates.sorted(by: { ($0.rank, $0.place) < ($1.rank, $1.place) })
        where places[next.place] == nil && !fields.contains(next.field) {
            places[next.place] = next.field
            fields.insert(next.field)
        }
        return places
    }
}

/// What `--map` said, checked against header and kind.
private struct ToldColumns {
    /// Place of the column → field, empty for "leave it out".
    private(set) var fields: [Int: String] = [:]

    init(_ told: [String: String], kind: ImportKind, header: [String]) throws(ImportRefusal) {
        for (column, field) in told.sorted(by: { $0.key < $1.key }) {
            let place = try Self.place(of: column, in: header)
            try Self.check(field, kind)
            if let other = fields.first(where: { $0.value == field && !field.isEmpty && $0.key != place }) {
                throw .mappedTwice(field: field, columns: [header[other.key], header[place]])
            }
            fields[place] = field
        }
    }

    /// Exactly the name, or the only one that folds to the same.
    private static func place(of column: String, in header: [String]) throws(ImportRefusal) -> Int {
        if let place = header.firstIndex(of: column) { return place }
        let key = FoldedName(column).key
        let alike = header.indices.filter { FoldedName(header[$0]).key == key }
        guard alike.count == 1, !key.isEmpty else {
            throw .unknownColumn(name: column, nearest: Sales.nearest(column, in: header))
        }
        return alike[0]
    }

    private static func check(_ field: String, _ kind: ImportKind) throws(ImportRefusal) {
        if field.isEmpty || kind.field(field) != nil { return }
        let isOwn = field.hasPrefix(Mapping.ownPrefix) && field.count > Mapping.ownPrefix.count
        guard isOwn else {
            throw .unknownField(name: field, kind: kind, nearest: Sales.nearest(field, in: kind.fields.map(\.name)))
        }
    }
}

/// Columns whose name means something else in the company of others.
private enum HeaderOddity {
    /// Folded name of a column → the field it fills after all, or none.
    static func found(_ kind: ImportKind, _ keys: Set<String>) -> [String: String?] {
        var odd: [String: String?] = [:]
        if kind == .leads {
            // Among the parts of an address "State" is one of them.
            let address = ["street", "city", "zip", "zipcode", "postalcode", "zippostalcode", "postcode", "suburb"]
            if !keys.contains("region"), address.contains(where: keys.contains) { odd["state"] = "region" }
            // In Odoo the name of a lead is its title; the person is the contact.
            let person = ["contactname", "emailfrom", "partnername"]
            if person.contains(where: keys.contains) { odd["name"] = .some(nil) }
        }
        if kind == .opportunities, keys.contains("expectedclose") || keys.contains("expectedclosedate") {
            // Beside an expected date a plain one is the real one.
            odd["closedate"] = "closed_at"
        }
        return odd
    }
}
