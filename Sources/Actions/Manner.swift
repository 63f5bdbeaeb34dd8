import SQLPort
import Storage

/// How a transaction goes through parts each of which may be refused while the others stay.
enum Manner {
    /// Nothing is set aside, which is fast: a part that is refused before it wrote anything leaves nothing to undo.
    case bold
    /// Each part can be undone alone.
    case careful

    /// Does a part. Where it is `bold` and throws after it wrote something, `HalfDone` is thrown in place of its error:
    /// the whole transaction is to be undone and done again with care.
    func attempt<T>(in store: Store, _ body: () throws -> T) throws -> T {
        guard self == .bold else { return try store.part(body) }
        let changes = store.connection.changeCount
        do {
            return try body()
        } catch {
            throw store.connection.changeCount == changes ? error : HalfDone()
        }
    }
}

/// A part was refused after it had written something that only the end of the transaction undoes.
struct HalfDone: Error {}
