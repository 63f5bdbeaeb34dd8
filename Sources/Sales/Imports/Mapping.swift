/// Which column of a file fills which field.
public struct Mapping: Hashable, Sendable {
    /// How a column came to its field.
    public enum Why: String, Hashable, Sendable {
        /// The header's name suggested it.
        case guessed
        /// `--map` said so.
        case told
        /// No field is known for it: it stays outside and is named in the reply.
        case unknown
        /// `--map COLUMN=` left it out.
        case ignored
    }

    /// One column of the file.
    public struct Column: Hashable, Sendable {
        /// Its name in the header.
        public let column: String
        /// The field it fills; `own.NAME` for a field of the workspace's own; nil for none.
        public let field: String?
        /// How it came to it.
        public let why: Why

        /// The name of the workspace's own field, where it fills one.
        public var own: String? {
            guard let field, field.hasPrefix(Mapping.ownPrefix) else { return nil }
            return String(field.dropFirst(Mapping.ownPrefix.count))
        }
    }

    static let ownPrefix = "own."

    /// What the file was said to hold.
    public let kind: ImportKind
    /// The columns in the order of the file.
    public let columns: [Column]

    /// The place of the column that fills `field`.
    public func place(of field: String) -> Int? {
        columns.firstIndex { $0.field == field }
    }

    /// The fields that some column fills.
    public var filled: Set<String> { Set(columns.compactMap(\.field)) }

    /// The columns for which no field is known.
    public var unknown: [String] { columns.filter { $0.why == .unknown }.map(\.column) }
}
