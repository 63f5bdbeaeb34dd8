/// What went in, or stayed outside, without being wrong: told once for the whole import.
public enum ImportWarning: Hashable, Sendable {
    /// Columns for which no field is known.
    case columnsLeftOut([String])
    /// Words that the playbook does not declare, kept as they are.
    case undeclaredWords(field: String, [String])
    /// Ids of accounts of which nothing else is known yet: each has an account that waits for its name.
    case accountsKnownByID([String])
    /// Rows whose source names no act of a person: on a list, not leads.
    case listedNotLeads(rows: Int, list: String)
    /// Column of states: what decides is `status`, or a file of decisions.
    case statesNotDecided(column: String)
}

extension ImportWarning {
    /// What is to be known, and what to do about it.
    public var sentence: String {
        switch self {
        case .columnsLeftOut(let columns):
            "Left out: \(columns.map { "“\($0)”" }.joined(separator: ", ")). "
                + "Keep a column with --map COLUMN=FIELD, or as a field of your own with --map COLUMN=own.NAME."
        case .undeclaredWords(let field, let words):
            "The playbook does not declare \(words.map { "“\($0)”" }.joined(separator: ", ")) as \(field); "
                + "kept as written. Translate with --value \(field):FROM=TO."
        case .accountsKnownByID(let ids):
            "Accounts known by their id alone: \(ids.joined(separator: ", ")). "
                + "Import accounts with these ids as external_id to name them."
        case .listedNotLeads(let rows, let list):
            "\(rows) \(rows == 1 ? "row names" : "rows name") nothing the person did, by source: "
                + "on the list “\(list)”, not among the leads. "
                + "A source that is an act of theirs is named with --value source:FROM=KIND; "
                + "history that has no such act goes in with --history."
        case .statesNotDecided(let column):
            "The column “\(column)” is for reading; it decides nothing. States come with a file of decisions, "
                + "or with --map “\(column)”=status."
        }
    }
}
