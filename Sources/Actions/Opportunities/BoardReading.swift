public import Sales
import Storage

/// The open opportunities of one type, stage by stage.
public struct BoardReading: Hashable, Sendable {
    /// The moment it is read for.
    public var asOf: Moment
    /// The type that is shown.
    public var type: OpportunityType
    /// Every type of the playbook, to choose another.
    public var types: [OpportunityType]
    /// The stages in their order; after them those in which opportunities stand though no playbook declares them.
    public var columns: [BoardColumn]
}

extension Desk {
    /// The board of a type, or of the playbook's first: its stages, what stands in each, and the first cards. `owner`
    /// is an address, a name, or `me`. Refuses a type that the playbook does not declare.
    public func boardReading(type: String? = nil, owner: String? = nil, cards: Int = 30) async throws -> BoardReading {
        try mustBeAllowed(to: .see)
        let now = clock()
        return try await reading { store in
            let playbook = try playbooks.current(in: store).playbook
            let type = try playbook.type(named: type, for: Lead(blank: ID(Identifier(high: 0, low: 0))))
            let scene = BoardScene(
                store: store, type: type, owner: try owner.map { try user(named: $0, in: store) })
            return BoardReading(asOf: now, type: type, types: playbook.types, columns: try scene.columns(cards))
        }
    }

    /// One column of the board from after `cursor` on, as a column handed it out. Refuses a cursor that none did.
    public func boardColumn(
        type: String, stage: String, owner: String? = nil, after cursor: String? = nil, cards: Int = 30
    ) async throws -> BoardColumn {
        try mustBeAllowed(to: .see)
        let place = try cursor.map { try BoardPlace(text: $0) }
        return try await reading { store in
            let playbook = try playbooks.current(in: store).playbook
            let type = try playbook.type(named: type, for: Lead(blank: ID(Identifier(high: 0, low: 0))))
            var scene = BoardScene(
                store: store, type: type, owner: try owner.map { try user(named: $0, in: store) })
            let heads = try store.boardHeads(type: type.name, owner: scene.owner)
            return try scene.column(stage, heads.filter { $0.stage == stage }, after: place, cards)
        }
    }

    /// The user named so, `me` being whoever sits at the desk. Refuses `me` where nobody does.
    func user(named name: String, in store: Store) throws -> ID<User> {
        guard name.lowercased() == "me" else { return try store.user(named: name).record.id }
        guard case .user(let me) = actor else { throw Refusal(.notFound(noun: "user", what: "me")) }
        return me
    }
}

/// Lays out the columns of one type; names are looked up once.
private struct BoardScene {
    let store: Store
    let type: OpportunityType
    let owner: ID<User>?
    private var accounts: [ID<Account>: String] = [:]
    private var owners: [ID<User>: String] = [:]

    init(store: Store, type: OpportunityType, owner: ID<User>?) {
        self.store = store
        self.type = type
        self.owner = owner
    }

    func columns(_ cards: Int) throws -> [BoardColumn] {
        var scene = self
        let heads = try store.boardHeads(type: type.name, owner: owner)
        let declared = type.stages.map(\.name)
        let others = Set(heads.map(\.stage)).subtracting(declared).sorted()
        return try (declared + others).map { stage in
            try scene.column(stage, heads.filter { $0.stage == stage }, after: nil, cards)
        }
    }

    mutating func column(
        _ stage: String, _ heads: [BoardHead], after place: BoardPlace?, _ cards: Int
    ) throws -> BoardColumn {
        let declared = type.stage(stage)
        var column = BoardColumn(stage: stage, label: declared?.label ?? stage, isDeclared: declared != nil)
        column.count = heads.reduce(0) { $0 + $1.count }
        column.sums = heads.compactMap { head in
            head.currency.map { BoardSum(currency: $0, amount: head.amount, weighted: head.timesChance / 100) }
        }
        let limit = min(max(cards, 1), 200)
        guard column.count > 0 else { return column }
        let found = try store.boardCards(
            type: type.name, stage: stage, owner: owner, after: place, limit: limit + 1)
        column.cards = try found.prefix(limit).map { try card($0) }
        if found.count > limit, let last = column.cards.last?.opportunity {
            column.next = BoardPlace(expectedClose: last.expectedClose, id: last.id).text
        }
        return column
    }

    private mutating func card(_ kept: Kept<Opportunity>) throws -> BoardCard {
        let deal = kept.record
        if let id = deal.accountID, accounts[id] == nil { accounts[id] = try store.find(Account.self, id)?.record.name }
        if let id = deal.ownerID, owners[id] == nil { owners[id] = try store.names(of: [id])[id] }
        return BoardCard(
            deal, version: kept.version, account: deal.accountID.flatMap { accounts[$0] },
            owner: deal.ownerID.flatMap { owners[$0] }, stuckAt: deal.stuckAt(in: type))
    }
}
