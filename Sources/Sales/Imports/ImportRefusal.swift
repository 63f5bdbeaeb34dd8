/// Why an import, or one of its rows, is refused. The sentences are in `ImportRefusal+English.swift`.
public enum ImportRefusal: Error, Hashable, Sendable {
    /// No kind of that name.
    case unknownKind(name: String, nearest: String?)
    /// `--map` names a field that the kind does not have.
    case unknownField(name: String, kind: ImportKind, nearest: String?)
    /// `--map` names a column that the file does not have.
    case unknownColumn(name: String, nearest: String?)
    /// `--map` gives one field two columns.
    case mappedTwice(field: String, columns: [String])
    /// The header, with what is set, does not give what every row of the kind needs.
    case missingNeeded(kind: ImportKind, needs: ImportNeed)
    /// The file has the columns of another kind.
    case wrongKind(kind: ImportKind, looksLike: ImportKind)
    /// Nothing tells whether the day or the month comes first.
    case ambiguousDates(column: String, examples: [String])
    /// A cell does not read as its field must.
    case badValue(line: Int, column: String, value: String, reason: BadValue)
    /// A row lacks what every row of the kind needs.
    case missingValue(line: Int, kind: ImportKind, needs: ImportNeed)
    /// A row has more cells than the header.
    case tooManyCells(line: Int, extra: Int)
    /// A row of leads (or, without a line, the whole file) says of nobody what they did.
    case noEngagement(line: Int?)
    /// An engagement kind that the playbook does not declare.
    case undeclaredKind(line: Int, kind: String, nearest: String?)
    /// A row refers to something that is not there.
    case notFound(line: Int, column: String, value: String, noun: ImportField.Noun)
    /// A row is closed, won or lost, and says not when.
    case closedWithoutDate(line: Int)

    /// What is wrong with a value.
    public enum BadValue: Hashable, Sendable {
        case noDate, noTime, noNumber, noWholeNumber, noFlag, noBand, noEmail, noPhone, noDomain, tooLarge, negative
        case noChecklist
        case notOneOf([String])
    }

    /// The stable word for programs.
    public var code: String {
        switch self {
        case .unknownKind: "unknown_kind"
        case .unknownField: "unknown_field"
        case .unknownColumn: "unknown_column"
        case .mappedTwice: "mapped_twice"
        case .missingNeeded: "missing_column"
        case .wrongKind: "wrong_kind"
        case .ambiguousDates: "ambiguous_dates"
        case .badValue: "bad_value"
        case .missingValue: "missing_value"
        case .tooManyCells: "too_many_cells"
        case .noEngagement: "no_engagement"
        case .undeclaredKind: "undeclared_kind"
        case .notFound: "not_found"
        case .closedWithoutDate: "closed_without_date"
        }
    }

    /// The line of the file that it is about; nil when it is about the whole file.
    public var line: Int? {
        switch self {
        case .badValue(let line, _, _, _), .missingValue(let line, _, _), .tooManyCells(let line, _),
            .undeclaredKind(let line, _, _), .notFound(let line, _, _, _), .closedWithoutDate(let line):
            line
        case .noEngagement(let line): line
        default: nil
        }
    }
}
