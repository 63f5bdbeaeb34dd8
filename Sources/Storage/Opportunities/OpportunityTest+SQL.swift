import SQLPort
import Sales

/// Turns conditions on opportunities into SQL that is true or false, never unknown.
struct OpportunityPredicates {
    let workspace: ID<Workspace>

    func text(_ condition: FilterCondition<OpportunityTest>) -> SQLText {
        switch condition {
        case .test(let test): text(test)
        case .all(let parts): joined(parts, " AND ", empty: "1 = 1")
        case .any(let parts): joined(parts, " OR ", empty: "1 = 0")
        case .not(let part): SQLText(joining: ["NOT (", text(part), ")"])
        }
    }

    private func joined(
        _ parts: [FilterCondition<OpportunityTest>], _ word: String, empty: SQLText
    ) -> SQLText {
        guard !parts.isEmpty else { return empty }
        return SQLText(joining: ["(", SQLText(joining: parts.map(text), by: word), ")"])
    }

    private func text(_ test: OpportunityTest) -> SQLText {
        switch test {
        case .open: return "outcome IS NULL"
        case .outcomes(let outcomes): return among("outcome", Set(outcomes.map(\.rawValue)))
        case .words(let word, let words): return among(word.rawValue, words)
        case .owners(let owners): return among("owner_id", owners)
        case .figure(let figure, let from, let to): return figures(figure, from, to)
        case .named(let start): return named(start)
        case .own(let test):
            let found = Store.customIDs(of: "opportunities", test, workspace)
            return SQLText(joining: ["opportunities.id IN (", found, ")"])
        case .without(let lack): return "\(raw: lack.rawValue) IS NULL"
        }
    }

    private func among(_ column: String, _ values: Set<some SQLBindable>) -> SQLText {
        values.isEmpty ? "1 = 0" : Store.column(column, in: values)
    }

    private func figures(_ figure: OpportunityFigure, _ from: Int64?, _ to: Int64?) -> SQLText {
        var parts: [SQLText] = ["\(raw: figure.column) IS NOT NULL"]
        if let from { parts.append("\(raw: figure.column) >= \(from)") }
        if let to { parts.append("\(raw: figure.column) <= \(to)") }
        return SQLText(joining: ["(", SQLText(joining: parts, by: " AND "), ")"])
    }

    private func named(_ start: String) -> SQLText {
        let accounts: SQLText = "SELECT accounts.id FROM accounts WHERE accounts.workspace_id = \(workspace) AND"
        let people: SQLText = "SELECT people.id FROM people WHERE people.workspace_id = \(workspace) AND"
        return SQLText(joining: [
            "((account_id IS NOT NULL AND account_id IN (", accounts,
            Store.column("accounts.name_key", beginning: start),
            ")) OR (person_id IS NOT NULL AND person_id IN (", people,
            Store.column("people.name_key", beginning: start),
            ")))",
        ])
    }
}

extension ListOrder {
    /// The order of a list of opportunities; what is not known comes last, in either direction.
    init(_ sort: OpportunitySort, backwards: Bool) {
        self.init(
            parts: sort.keys.map { key in
                let last = key.descending ? -9_007_199_254_740_991 : 9_007_199_254_740_991
                let column = key.figure.map { $0 == .number ? "number" : "coalesce(\($0.column), \(last))" }
                return Part(
                    column: column ?? "name", isText: key.figure == nil, descending: key.descending != backwards,
                    tables: [])
            })
    }
}
