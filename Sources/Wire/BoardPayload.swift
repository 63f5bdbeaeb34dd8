public import Actions
public import Sales

/// The board of a type: `{as_of, type, types, columns}`.
public struct BoardPayload: Encodable, Sendable {
    let asOf: String
    let type: String
    let types: [String]
    let columns: [BoardColumnPayload]

    /// The payload of `board`.
    public init(_ board: BoardReading) {
        asOf = board.asOf.description
        type = board.type.name
        types = board.types.map(\.name)
        columns = board.columns.map { BoardColumnPayload($0, asOf: board.asOf) }
    }
}

/// One column of the board: `{stage, label, count, sums, cards, next}`.
public struct BoardColumnPayload: Encodable, Sendable {
    struct Sum: Encodable, Sendable {
        let currency: String
        let minor: Int64
        let weightedMinor: Int64
    }
    struct Card: Encodable, Sendable {
        let opportunity: OpportunityPayload
        let version: Int64
        let account: String?
        let owner: String?
        let stuckAt: String?
        let stuck: Bool

        init(_ card: BoardCard, asOf: Moment) {
            opportunity = OpportunityPayload(card.opportunity)
            version = card.version
            account = card.account
            owner = card.owner
            stuckAt = card.stuckAt?.description
            stuck = card.stuckAt.map { $0 < asOf } ?? false
        }
    }
    let stage: String
    let label: String
    let count: Int
    let sums: [Sum]
    let cards: [Card]
    @Shown var next: String?

    /// The payload of `column`; cards are stuck or not as of `moment`.
    public init(_ column: BoardColumn, asOf moment: Moment) {
        stage = column.stage
        label = column.label
        count = column.count
        sums = column.sums.map { Sum(currency: $0.currency, minor: $0.amount, weightedMinor: $0.weighted) }
        cards = column.cards.map { Card($0, asOf: moment) }
        next = column.next
    }
}
