extension ImportRefusal {
    /// What is refused, where, and what to do.
    public var sentence: String {
        switch self {
        case .unknownKind(let name, let nearest):
            "There is no kind “\(name)” to import.\(Self.meant(nearest)) "
                + "Kinds are \(Self.listed(ImportKind.allCases.map(\.rawValue), "and"))."
        case .unknownField(let name, let kind, let nearest):
            "\(kind.noun) have no field “\(name)”.\(Self.meant(nearest)) "
                + "To keep a column as a field of your own, map it to own.NAME."
        case .unknownColumn(let name, let nearest):
            "The file has no column “\(name)”.\(Self.meant(nearest))"
        case .mappedTwice(let field, let columns):
            "The field \(field) is given the columns \(Self.listed(columns.map { "“\($0)”" }, "and")). "
                + "Keep one of them."
        case .missingNeeded(let kind, let needs):
            "\(kind.noun) need \(needs.sentence), and the file has no such column. "
                + "Name it with --map COLUMN=FIELD, or give every row the same with --set FIELD=VALUE."
        case .wrongKind(let kind, let looksLike):
            "This file holds \(looksLike.noun.lowercased()), not \(kind.noun.lowercased()). "
                + "Import it with `ripen import \(looksLike.rawValue)`."
        case .ambiguousDates(let column, let examples):
            "In the column “\(column)” the day and the month cannot be told apart (\(Self.listed(examples, "and"))). "
                + "Say which comes first with --date-order dmy or --date-order mdy."
        default: rowSentence
        }
    }

    private var rowSentence: String {
        switch self {
        case .badValue(let line, let column, let value, let reason):
            "Line \(line), column “\(column)”: “\(Self.shortened(value))” \(reason.sentence)"
        case .missingValue(let line, let kind, let needs):
            "Line \(line): \(kind.noun.lowercased()) need \(needs.sentence), and the row has none."
        case .tooManyCells(let line, let extra):
            "Line \(line) has \(extra == 1 ? "one cell" : "\(extra) cells") more than there are columns. "
                + "Put text that holds the separator in quotation marks."
        case .noEngagement(let line):
            "\(line.map { "Line \($0)" } ?? "The file") does not say what the person did, so it makes no lead. "
                + "Import it as a list with `ripen import list`, or name the engagement with an `engagement` column "
                + "or --set engagement=…; history from another system goes in with --history."
        case .undeclaredKind(let line, let kind, let nearest):
            "Line \(line): the playbook declares no engagement “\(kind)”.\(Self.meant(nearest)) "
                + "Declare it, or say what it means with --value engagement:FROM=TO."
        case .notFound(let line, let column, let value, let noun):
            "Line \(line), column “\(column)”: there is no \(noun.rawValue) “\(Self.shortened(value))”. "
                + "Import it first, or correct the row."
        case .closedWithoutDate(let line):
            "Line \(line) is closed but does not say when. "
                + "Fill in closed_at, or give all rows one with --set closed_at=…"
        default: code
        }
    }

    private static func meant(_ nearest: String?) -> String {
        nearest.map { " Did you mean “\($0)”?" } ?? ""
    }

    private static func shortened(_ value: String) -> String {
        value.count > 60 ? value.prefix(57) + "…" : value
    }

    fileprivate static func listed(_ words: [String], _ joint: String) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(joint) " + last
    }
}

extension ImportRefusal.BadValue {
    var sentence: String {
        switch self {
        case .noDate: "is not a date. Write it as 2026-01-31."
        case .noTime: "is not a time. Write it as 2026-01-31T14:00:00Z."
        case .noNumber: "is not a number."
        case .noWholeNumber: "is not a whole number."
        case .noFlag: "is neither yes nor no."
        case .noBand: "is neither a number nor a band like 200-499."
        case .noEmail: "is not an e-mail address."
        case .noPhone: "is not a phone number."
        case .noDomain: "is not a domain."
        case .tooLarge: "is too large."
        case .negative: "may not be negative."
        case .noChecklist: "does not name a stage in each line. Write each as stage: what is ticked."
        case .notOneOf(let words): "is not one of \(ImportRefusal.listed(words, "or"))."
        }
    }
}

extension ImportNeed {
    var sentence: String {
        switch self {
        case .field(let name): name
        case .any(let needs): ImportRefusal.listed(needs.map(\.sentence), "or")
        case .all(let needs): ImportRefusal.listed(needs.map(\.sentence), "and")
        }
    }
}

extension ImportKind {
    var noun: String {
        switch self {
        case .list: "List members"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }
}
