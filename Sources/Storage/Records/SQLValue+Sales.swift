import SQLPort
import Sales

extension Identifier: SQLBindable { public var sql: SQLValue { .id(high: high, low: low) } }
extension ID: SQLBindable { public var sql: SQLValue { raw.sql } }
extension Moment: SQLBindable { public var sql: SQLValue { .integer(milliseconds) } }
extension Day: SQLBindable { public var sql: SQLValue { .integer(number) } }

extension Value: SQLBindable {
    public var sql: SQLValue {
        switch self {
        case .null: .null
        case .integer(let number): .integer(number)
        case .text(let text): .text(text)
        case .id(let id): id.sql
        }
    }
}

extension SQLRow {
    /// The value of a column of that shape.
    func value(_ column: Int, _ shape: Value.Shape) -> Value {
        switch shape {
        case .integer: integer(column).map(Value.integer) ?? .null
        case .text: text(column).map(Value.text) ?? .null
        case .id: identifier(column).map(Value.id) ?? .null
        }
    }

    /// An identifier; nil where it is null.
    func identifier(_ column: Int) -> Identifier? {
        halves(column).map { Identifier(high: $0.high, low: $0.low) }
    }

    /// An id; nil where it is null.
    func id<Noun>(_ column: Int, of noun: Noun.Type = Noun.self) -> ID<Noun>? { identifier(column).map(ID<Noun>.init) }

    /// A moment; nil where it is null.
    func moment(_ column: Int) -> Moment? { integer(column).map(Moment.init(milliseconds:)) }
}
