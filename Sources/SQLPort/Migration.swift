/// One step of the schema, forward only, named by its intent. Once released it is never changed.
public struct Migration: Sendable {
    /// Its name, as the database remembers it.
    public let name: String
    private let texts: @Sendable (SQLDialect) -> [String]
    private let filling: @Sendable (any SQLConnection) throws -> Void

    /// The migration `name`; `statements` answers what is run, one after the other, in that dialect.
    public init(_ name: String, _ statements: @escaping @Sendable (SQLDialect) -> [String]) {
        self.name = name
        texts = statements
        filling = { _ in }
    }

    /// The migration `name` that changes no table: `filling` writes what no statement alone can work out. It runs in
    /// the migration's own transaction, and must take as little memory for many rows as for few.
    public init(_ name: String, filling: @escaping @Sendable (any SQLConnection) throws -> Void) {
        self.name = name
        texts = { _ in [] }
        self.filling = filling
    }

    /// What is run, in order.
    public func statements(for dialect: SQLDialect) -> [String] { texts(dialect) }

    /// Writes what statements cannot; most migrations have nothing of it.
    func fill(_ connection: any SQLConnection) throws { try filling(connection) }
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
