extension Mapping {
    /// Refuses a mapping that, with the fields `set` for every row, cannot give what each row of its kind needs, and
    /// a file whose header is clearly that of another kind.
    public func check(set: Set<String> = []) throws(ImportRefusal) {
        let fields = filled.union(set)
        let missing = kind.need.missing(fields.contains)
        if columns.allSatisfy({ $0.why != .told }), let other = likelier(isMet: missing == nil) {
            throw .wrongKind(kind: kind, looksLike: other)
        }
        guard let missing else { return }
        let saysWhat = ["engagement", "source", "status", "state"].contains(where: fields.contains)
        throw kind == .leads && !saysWhat
            ? .noEngagement(line: nil) : .missingNeeded(kind: kind, needs: missing)
    }

    /// The kind that this header fits much better. A list may be made of any file of people, and people are not what
    /// a file meant as leads is taken for: theirs lacks an engagement, which has an answer of its own.
    private func likelier(isMet: Bool) -> ImportKind? {
        guard kind != .list else { return nil }
        let header = columns.map(\.column)
        let own = Self.fit(self)
        let others = ImportKind.allCases.filter { other in
            other != kind && other != .list && !(kind == .leads && other == .people)
        }
        let best = others.map { ($0, Self.fit($0, header)) }.max { $0.1 < $1.1 }
        guard let (other, fit) = best, fit > 0 else { return nil }
        let isClear = isMet ? fit >= own * 2 && fit >= own + 6 : fit > own
        return isClear ? other : nil
    }

    /// How well a kind fits a header; 0 when the header does not give what its rows need.
    private static func fit(_ kind: ImportKind, _ header: [String]) -> Int {
        guard let guess = try? HeaderGuess.guess(kind: kind, header: header) else { return 0 }
        return kind.need.isMet(guess.filled.contains) ? fit(guess) : 0
    }

    /// Two for each column that is known, four more when the first column is the kind's own id.
    private static func fit(_ mapping: Mapping) -> Int {
        let id = mapping.columns.first.map { FoldedName($0.column).key } ?? ""
        return mapping.filled.count * 2 + (mapping.kind.idNames.contains(id) ? 4 : 0)
    }
}

extension ImportKind {
    /// Folded names of a column that only a file of this kind starts with.
    fileprivate var idNames: Set<String> {
        switch self {
        case .accounts: ["accountid", "companyid", "organizationid", "organizationname", "accountname"]
        case .people: ["contactid", "personid"]
        case .leads: ["leadid"]
        case .engagements: ["touchid", "sessionid", "eventid", "engagementid"]
        case .activities: ["activityid", "callid", "meetingid"]
        case .opportunities: ["opportunityid", "dealid", "dealname", "opportunityname"]
        case .tasks: ["taskid"]
        case .notes: ["noteid"]
        case .products: ["productid", "productname", "product"]
        case .costs: ["costid", "invoiceid"]
        case .list, .decisions, .users, .suppressions: []
        }
    }
}
