/// One field of one record, as the timeline writes it and a table keeps it.
public enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case id(Identifier)

    /// Which of the four shapes a column holds when it is not null.
    public enum Shape: Hashable, Sendable { case integer, text, id }
}

/// A type whose values fit in one field.
public protocol FieldValue: Sendable {
    /// The shape of its values.
    static var shape: Value.Shape { get }
    /// This value as a field.
    var field: Value { get }
    /// The value of a field, or nil where the field holds no such value.
    init?(field: Value)
}

extension Int64: FieldValue {
    public static var shape: Value.Shape { .integer }
    public var field: Value { .integer(self) }
    public init?(field: Value) {
        guard case .integer(let number) = field else { return nil }
        self = number
    }
}

extension Int: FieldValue {
    public static var shape: Value.Shape { .integer }
    public var field: Value { .integer(Int64(self)) }
    public init?(field: Value) {
        guard case .integer(let number) = field else { return nil }
        self = Int(number)
    }
}

extension Bool: FieldValue {
    public static var shape: Value.Shape { .integer }
    public var field: Value { .integer(self ? 1 : 0) }
    public init?(field: Value) {
        guard case .integer(let number) = field, number == 0 || number == 1 else { return nil }
        self = number == 1
    }
}

extension String: FieldValue {
    public static var shape: Value.Shape { .text }
    public var field: Value { .text(self) }
    public init?(field: Value) {
        guard case .text(let text) = field else { return nil }
        self = text
    }
}

extension Moment: FieldValue {
    public static var shape: Value.Shape { .integer }
    public var field: Value { .integer(milliseconds) }
    public init?(field: Value) {
        guard case .integer(let number) = field else { return nil }
        self.init(milliseconds: number)
    }
}

extension Day: FieldValue {
    public static var shape: Value.Shape { .integer }
    public var field: Value { .integer(number) }
    public init?(field: Value) {
        guard case .integer(let number) = field else { return nil }
        self.init(number: number)
    }
}

extension ID: FieldValue {
    public static var shape: Value.Shape { .id }
    public var field: Value { .id(raw) }
    public init?(field: Value) {
        guard case .id(let raw) = field else { return nil }
        self.init(raw)
    }
}

extension Optional: FieldValue where Wrapped: FieldValue {
    public static var shape: Value.Shape { Wrapped.shape }
    public var field: Value { self?.field ?? .null }
    public init?(field: Value) {
        guard field != .null else {
            self = nil
            return
        }
        guard let value = Wrapped(field: field) else { return nil }
        self = value
    }
}

/// Enumerations are kept as their words.
extension FieldValue where Self: RawRepresentable, RawValue == String {
    public static var shape: Value.Shape { .text }
    public var field: Value { .text(rawValue) }
    public init?(field: Value) {
        guard case .text(let text) = field else { return nil }
        self.init(rawValue: text)
    }
}
