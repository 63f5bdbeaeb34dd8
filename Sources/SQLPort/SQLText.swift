/// One statement: its text with `$1 … $n`, and the values bound to them.
///
/// Write it as a string; every interpolated value becomes the next placeholder, so that no value is ever part of the
/// text: `"SELECT name FROM people WHERE workspace_id = \(workspace) AND id = \(id)"`.
///
/// In a text written by hand the placeholders are numbered in the order in which they first appear; `$1` may come
/// again.
public struct SQLText: Sendable, ExpressibleByStringInterpolation {
    /// The statement with its placeholders.
    public let text: String
    /// The values, the first for `$1`.
    public let values: [SQLValue]

    /// A statement without values.
    public init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    /// A statement written with its values in place.
    public init(stringInterpolation pieces: Pieces) {
        text = pieces.text
        values = pieces.values
    }

    /// A statement whose text was written once, and the values for it.
    public init(_ text: String, _ values: [SQLValue] = []) {
        self.text = text
        self.values = values
    }

    /// What an interpolated string is gathered in.
    public struct Pieces: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        /// A value: becomes the next placeholder.
        public mutating func appendInterpolation(_ value: some SQLBindable) {
            values.append(value.sql)
            text += SQLText.placeholder(values.count)
        }

        /// A value or null: becomes the next placeholder.
        public mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            values.append(value?.sql ?? .null)
            text += SQLText.placeholder(values.count)
        }

        /// A part of a statement with its values; their placeholders go on counting.
        public mutating func append(_ part: SQLText) {
            text += part.text(startingAt: values.count)
            values += part.values
        }

        /// Text that is ours, such as a list of columns; never anything that came from outside.
        public mutating func appendInterpolation(raw: String) { text += raw }
    }
}

extension SQLText {
    /// `$1`, `$2` …: written once, because a hot path writes several for each statement.
    private static let placeholders = (0...64).map { "$\($0)" }

    fileprivate static func placeholder(_ number: Int) -> String {
        number < placeholders.count ? placeholders[number] : "$\(number)"
    }
}

/// A value in a statement or a row.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
    /// An identifier of sixteen bytes in two big-endian halves: `BLOB` in SQLite, `uuid` in PostgreSQL. SQLite hands it
    /// back as a blob; rows read it with `halves`.
    case id(high: UInt64, low: UInt64)
}

/// A type that can be bound to a placeholder.
public protocol SQLBindable {
    /// The value as it is bound.
    var sql: SQLValue { get }
}

extension SQLValue: SQLBindable { public var sql: SQLValue { self } }
extension Int64: SQLBindable { public var sql: SQLValue { .integer(self) } }
extension Int: SQLBindable { public var sql: SQLValue { .integer(Int64(self)) } }
extension Bool: SQLBindable { public var sql: SQLValue { .integer(self ? 1 : 0) } }
extension String: SQLBindable { public var sql: SQLValue { .text(self) } }
extension [UInt8]: SQLBindable { public var sql: SQLValue { .blob(self) } }
extension Optional: SQLBindable where Wrapped: SQLBindable {
    public var sql: SQLValue { self?.sql ?? .null }
}

extension SQLText {
    /// The statement of these parts, one after the other; the placeholders of each go on counting.
    ///
    /// Every part must have been written with its values in place and use each of them once.
    public init(joining parts: [SQLText], by separator: String = " ") {
        var text = ""
        var values: [SQLValue] = []
        for part in parts where !part.text.isEmpty {
            if !text.isEmpty { text += separator }
            text += part.text(startingAt: values.count)
            values += part.values
        }
        self.init(text, values)
    }

    /// The text with its placeholders counted from `count` + 1.
    fileprivate func text(startingAt count: Int) -> String {
        guard count > 0, !values.isEmpty else { return text }
        var pieces = text.split(separator: "$", omittingEmptySubsequences: false)
        for place in pieces.indices.dropFirst() {
            let digits = pieces[place].prefix { $0.isNumber }
            guard let number = Int(digits) else { continue }
            pieces[place] = "\(number + count)" + pieces[place].dropFirst(digits.count)
        }
        return pieces.joined(separator: "$")
    }
}
