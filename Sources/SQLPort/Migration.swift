/// One step of the schema, forward only, named by its intent. Once released it is never changed.
public struct Migration: Sendable {
    /// Its name, as the database remembers it.
    public let name: String
    private let texts: @Sendable (SQLDialect) -> [String]

    /// The migration `name`; `statements` answers what is run, one after the other, in that dialect.
    public init(_ name: String, _ statements: @escaping @Sendable (SQLDialect) -> [String]) {
        self.name = name
        texts = statements
    }

    /// What is run, in order.
    public func statements(for dialect: SQLDialect) -> [String] { texts(dialect) }
}

/// Why a database cannot be brought to this schema.
public enum SchemaFault: Error, Hashable, Sendable {
    /// A later version of the program migrated it: the names of the migrations this one does not know.
    case newer([String])
    /// It holds tables of something else.
    case foreign
    /// It was never migrated, or not to the end: the names of what is missing.
    case older([String])
}
