/// A thing the workspace keeps, described once: its columns are the fields of the timeline, of its table and of
/// `verify`.
public protocol Record: Hashable, Sendable {
    /// Which noun it is.
    static var noun: Noun { get }
    /// Every field that the timeline records, in the order of the table.
    static var columns: [Column<Self>] { get }
    /// Its id.
    var id: ID<Self> { get }
    /// A record of that id with nothing filled in yet: where a fold over its entries begins.
    init(blank id: ID<Self>)
    /// Columns worked out from the others, for look-ups: folded names, canonical addresses. The timeline has none of
    /// them.
    static var keys: [Key<Self>] { get }
    /// Whether a record stays, marked, when the act that made it is taken back. An opportunity's number is never
    /// reused.
    static var staysWhenWithdrawn: Bool { get }
    /// Whether the row tells of its own making, so that no entry does: true of engagements.
    static var isOwnEntry: Bool { get }
    /// Marks a record whose making was taken back; does nothing where nothing stays.
    mutating func markWithdrawn(at moment: Moment)
    /// The pages on which this record's entries are shown.
    var about: About { get }
}

extension Record {
    public static var keys: [Key<Self>] { [] }
    public static var staysWhenWithdrawn: Bool { false }
    public static var isOwnEntry: Bool { false }
    public mutating func markWithdrawn(at moment: Moment) {}
}

/// A column worked out from a record, for look-ups.
public struct Key<R>: Sendable {
    /// The column's name.
    public let name: String
    /// Works it out.
    public let get: @Sendable (R) -> Value

    /// The key `name`, worked out by `get`.
    public init(_ name: String, _ get: @escaping @Sendable (R) -> Value) {
        self.name = name
        self.get = get
    }
}

/// The nouns whose records the timeline is made of. The raw value is the table's name.
public enum Noun: String, Hashable, Sendable, CaseIterable {
    case users, accounts, people, lists, campaigns, costs, leads, engagements, activities, notes, tasks, answers
    case conversions, opportunities, products, suppressions
    case listMembers = "list_members"
    case leadPeople = "lead_people"
    case opportunityPeople = "opportunity_people"
}

/// One field of a record: its name, and how to read and write it.
public struct Column<R>: Sendable {
    /// The field's name: the same in the timeline, the table and the files.
    public let name: String
    /// What it holds when it is not null.
    public let shape: Value.Shape
    /// Whether it may be empty.
    public let optional: Bool
    /// Reads the field.
    public let get: @Sendable (R) -> Value
    /// Writes the field; false where the value does not fit.
    public let set: @Sendable (inout R, Value) -> Bool

    /// The column `name` kept in the property at `path`.
    public init<V: FieldValue>(_ name: String, _ path: any WritableKeyPath<R, V> & Sendable) {
        self.name = name
        shape = V.shape
        optional = V(field: .null) != nil
        guard let place = MemoryLayout<R>.offset(of: path) else {
            get = { $0[keyPath: path].field }
            set = { record, value in
                guard let fitting = V(field: value) else { return false }
                record[keyPath: path] = fitting
                return true
            }
            return
        }
        // A stored property is read where it lies: following a key path takes several times as long, and every row
        // that is read or written goes through here.
        get = { record in
            withUnsafePointer(to: record) { start in
                UnsafeRawPointer(start).advanced(by: place).assumingMemoryBound(to: V.self).pointee.field
            }
        }
        set = { record, value in
            guard let fitting = V(field: value) else { return false }
            withUnsafeMutablePointer(to: &record) { start in
                UnsafeMutableRawPointer(start).advanced(by: place).assumingMemoryBound(to: V.self).pointee = fitting
            }
            return true
        }
    }
}

/// A stored field that its record cannot hold: the file was changed by other hands.
public struct UnfitField: Error, Hashable, Sendable {
    /// Whose record.
    public let noun: Noun
    /// Which field.
    public let field: String
    /// What was found.
    public let value: Value
}

extension Record {
    /// The values of all columns, in their order.
    public var values: [Value] { Self.columns.map { $0.get(self) } }

    /// The record of `id` with these column values. Throws `UnfitField` where one does not fit.
    public init(_ id: ID<Self>, values: some Collection<Value>) throws(UnfitField) {
        self.init(blank: id)
        for (column, value) in zip(Self.columns, values) {
            guard column.set(&self, value) else {
                throw UnfitField(noun: Self.noun, field: column.name, value: value)
            }
        }
    }
}

/// Fields of the workspace's own, and mapped columns of other people's files: name to text.
public struct OwnFields: Hashable, Sendable, FieldValue {
    /// The texts by name.
    public var texts: [String: String]

    /// These fields.
    public init(_ texts: [String: String] = [:]) { self.texts = texts }

    /// The text of the field `name`, nil where it is empty.
    public subscript(_ name: String) -> String? {
        get { texts[name] }
        set { texts[name] = newValue }
    }

    public static var shape: Value.Shape { .text }
    public var field: Value {
        guard !texts.isEmpty else { return .null }
        return .text(JSONText.object(texts.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }))
    }
    public init?(field: Value) {
        switch field {
        case .null: self.init()
        case .text(let text):
            guard let pairs = JSONText.strings(text) else { return nil }
            self.init(pairs)
        default: return nil
        }
    }
}
