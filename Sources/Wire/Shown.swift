/// A field that is always there: `null` where it is empty.
@propertyWrapper
public struct Shown<Value: Encodable & Sendable>: Encodable, Sendable {
    /// What it holds.
    public var wrappedValue: Value?

    /// The field that holds `wrappedValue`.
    public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}
