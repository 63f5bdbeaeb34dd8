public import SQLPort
import Synchronization

/// A store over another whose writes break off at a chosen statement, as if the disk had gone.
///
/// Statements are counted over all writes since the breaking point was set; reads never break.
public final class FaultyDatabase: SQLDatabase {
    /// What a statement that breaks throws.
    public static let fault = SQLFault.failed("the store went away", statement: nil)

    private let sound: any SQLDatabase
    private let state = Mutex((count: 0, breaking: Int.max))

    /// A store over `sound` that does not break yet.
    public init(over sound: any SQLDatabase) { self.sound = sound }

    /// Starts counting anew: the statement numbered `number`, from 1, and every one after it fails.
    public func breakAt(_ number: Int) { state.withLock { $0 = (0, number) } }

    /// How many statements were asked for since the count began.
    public var statements: Int { state.withLock { $0.count } }

    public var dialect: SQLDialect { sound.dialect }

    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T {
        try await sound.read(body)
    }

    public func write<T: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T {
        try await sound.write { try body(FaultyConnection(over: $0, of: self)) }
    }

    public func backUp(to path: String) async throws { try await sound.backUp(to: path) }
    public func close() async throws { try await sound.close() }

    fileprivate func count() throws {
        let breaks = state.withLock { state in
            state.count += 1
            return state.count >= state.breaking
        }
        if breaks { throw FaultyDatabase.fault }
    }
}

private final class FaultyConnection: SQLConnection {
    private let sound: any SQLConnection
    private let store: FaultyDatabase

    init(over sound: any SQLConnection, of store: FaultyDatabase) {
        self.sound = sound
        self.store = store
    }

    var dialect: SQLDialect { sound.dialect }
    var changeCount: Int { sound.changeCount }

    func run(_ statement: SQLText) throws -> Int {
        try store.count()
        return try sound.run(statement)
    }

    func each(_ statement: SQLText, _ row: (any SQLRow) throws -> Bool) throws {
        try store.count()
        try sound.each(statement, row)
    }

    func part<T>(_ body: () throws -> T) throws -> T { try sound.part(body) }
}
