import PlaybookText
public import Sales
public import Scoring
public import Storage
import Synchronization

/// A playbook with the number it was published under.
public struct PublishedPlaybook: Hashable, Sendable {
    /// The version, counted from 1.
    public let version: Int
    /// The definition.
    public let playbook: Playbook
    /// Its scorecards with every text folded as facts are.
    public let cards: Scorecards
    /// The facts that its fit card asks.
    let asks: Set<FactName>

    /// That version of that playbook.
    public init(version: Int, playbook: Playbook) {
        self.version = version
        self.playbook = playbook
        cards = playbook.cards.folded
        let fields = cards.fit.flatMap(\.cases).reduce(into: Set<String>()) { $0.formUnion($1.when.fields) }
        asks = Set(fields.compactMap(FactName.init(rawValue:)))
    }
}

/// The playbooks of the store, each parsed once: a published version never changes.
public final class PlaybookShelf: Sendable {
    private struct Place: Hashable {
        let workspace: ID<Workspace>
        let version: Int
    }
    private let shelf = Mutex<[Place: PublishedPlaybook]>([:])

    /// An empty shelf, filled as versions are asked for.
    public init() {}

    /// The version in force now. Refuses where the workspace has none.
    public func current(in store: Store) throws -> PublishedPlaybook {
        guard let published = try inForce(at: .distantFuture, in: store, else: nil) else {
            throw Refusal(.notFound(noun: "playbook", what: "a published version"))
        }
        return published
    }

    /// The version that was in force at `moment`: the latest published by then, else the first.
    public func inForce(at moment: Moment, in store: Store) throws -> PublishedPlaybook {
        guard let published = try inForce(at: moment, in: store, else: try store.playbooks().first) else {
            return try current(in: store)
        }
        return published
    }

    private func inForce(
        at moment: Moment, in store: Store, else first: @autoclosure () throws -> KeptPlaybook?
    ) throws -> PublishedPlaybook? {
        guard let version = try store.playbookVersion(at: moment) ?? first()?.version else { return nil }
        return try published(version, in: store)
    }

    /// That version. Refuses where there is none.
    public func published(_ version: Int, in store: Store) throws -> PublishedPlaybook {
        let place = Place(workspace: store.workspace, version: version)
        if let found = shelf.withLock({ $0[place] }) { return found }
        guard let kept = try store.playbook(version: version) else {
            throw Refusal(.notFound(noun: "playbook", what: "version \(version)"))
        }
        let made = PublishedPlaybook(version: version, playbook: try PlaybookText.read(kept.text))
        shelf.withLock { $0[place] = made }
        return made
    }
}
