public import Sales
import Storage

extension Refusal {
    /// The refusal that a clash in the store stands for: somebody changed the record in between. Nil for any other
    /// error.
    public init?(clash error: any Error) {
        guard let stale = error as? StaleVersion else { return nil }
        guard let found = stale.found else {
            self.init(.notFound(noun: stale.noun.rawValue, what: stale.id.description))
            return
        }
        self.init(.staleVersion(expected: stale.expected, found: found))
    }
}
