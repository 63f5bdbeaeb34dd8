public import SQLPort

/// What is looked up before anybody knows which workspace is meant: sign-ins, sessions, tokens, links, names of forms.
/// It must not leave the closure it was made in.
public struct Lobby {
    /// The connection.
    public let connection: any SQLConnection

    /// These tables on `connection`.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// The first row of a statement, made by `make`; nil where there is none.
    func row<T>(_ statement: SQLText, _ make: (any SQLRow) throws -> T) throws -> T? {
        var found: T?
        try connection.each(statement) { row in
            found = try make(row)
            return false
        }
        return found
    }
}
