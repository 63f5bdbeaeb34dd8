import Actions
import Sales

/// The open opportunities of one type, a column for each stage.
struct BoardPage: Page {
    static let template = "board"

    /// One opportunity.
    struct Card: Encodable, Hashable, Sendable {
        var code: String
        var path: String
        var name: String
        var account: String
        var amount: String
        var close: String
        var closeLook: String
        var marks: [Badge]
        var step: [String]
        var owner: String
        var look: String
        /// The form that moves it; none where one may not.
        var move: [Move]
    }
    /// The small form of a card.
    struct Move: Encodable, Hashable, Sendable {
        var action: String
        var version: String
        var code: String
        var type: String
        var owner: String
        var refusal: [String]
        var choices: [Field.Choice]
    }
    /// One stage.
    struct Lane: Encodable, Hashable, Sendable {
        var label: String
        var count: String
        var sums: [String]
        var cards: [Card]
        var isEmpty: Bool
        var more: [String]
    }
    let chrome: Chrome
    let chips: [Chip]
    let whose: [Chip]
    let lanes: [Lane]
    let hasCards: Bool
    let leadsPath: String
}

extension BoardPage {
    /// The page of a board; `draft` is a move that was refused.
    init(
        _ reading: BoardReading, owner: String, at seat: Seat, _ dates: Dates, chrome: Chrome, draft: Draft?
    ) {
        let root = "\(seat.path)/board"
        let type = reading.type
        let cards = BoardCards(type: type, owner: owner, seat: seat, dates: dates, draft: draft)
        self.chrome = chrome
        chips = reading.types.map { other in
            Chip(
                label: other.label, link: Address.with(root, [("type", other.name), ("owner", owner)]),
                isHere: other.name == type.name)
        }
        whose = [("Everybody’s", ""), ("Mine", "me")].map { label, name in
            Chip(label: label, link: Address.with(root, [("type", type.name), ("owner", name)]), isHere: owner == name)
        }
        lanes = reading.columns.map { column in
            cards.lane(
                column,
                more: column.next.map { next in
                    Address.with(
                        "\(root)/\(Address.encoded(column.stage))",
                        [("type", type.name), ("owner", owner), ("after", next)])
                })
        }
        hasCards = reading.columns.contains { $0.count > 0 }
        leadsPath = "\(seat.path)/leads"
    }
}

/// Lays out the cards of a board.
struct BoardCards {
    let type: OpportunityType
    /// Whose board it is, as its address says.
    let owner: String
    let seat: Seat
    let dates: Dates
    let draft: Draft?

    func lane(_ column: BoardColumn, more: String?) -> BoardPage.Lane {
        BoardPage.Lane(
            label: column.label, count: "\(column.count)",
            sums: column.sums.map { Money.shown($0.amount, $0.currency) },
            cards: column.cards.map(card), isEmpty: column.cards.isEmpty, more: more.map { [$0] } ?? [])
    }

    private func card(_ card: BoardCard) -> BoardPage.Card {
        let deal = card.opportunity
        let isStuck = card.stuckAt.map { $0 < dates.now } ?? false
        let isLate = deal.expectedClose.map { $0 < dates.today } ?? false
        return BoardPage.Card(
            code: deal.code, path: "\(seat.path)/opportunities/\(deal.code)", name: deal.name,
            account: card.account ?? "", amount: DealWords.amount(deal),
            close: deal.expectedClose.map { "\(Dates.short($0)) (\(dates.away($0)))" } ?? "no date",
            closeLook: isLate ? "overdue" : "soft", marks: DealWords.marks(deal, stuckAt: card.stuckAt, dates),
            step: deal.nextStep.map { [$0] } ?? [], owner: card.owner ?? "nobody’s", look: isStuck ? "stuck" : "",
            move: may(seat.role, .advance) ? [move(card)] : [])
    }

    private func move(_ card: BoardCard) -> BoardPage.Move {
        let deal = card.opportunity
        let refused = draft.flatMap { $0.form == "move-\(deal.code)" ? $0 : nil }
        let here = type.stages.firstIndex { $0.name == deal.stage } ?? -1
        let next = here + 1 < type.stages.count ? type.stages[here + 1].name : nil
        let chosen = refused?.values["stage"]?.first ?? next
        return BoardPage.Move(
            action: "\(seat.path)/board/\(deal.code)/move", version: "\(card.version)", code: deal.code,
            type: type.name,
            owner: owner,
            refusal: refused.map { [$0.refusal] } ?? [],
            choices: type.stages.filter { $0.name != deal.stage }.map {
                Field.Choice(value: $0.name, label: $0.label, isChosen: $0.name == chosen)
            })
    }
}

/// One column of a board from some card on.
struct BoardLanePage: Page {
    static let template = "lane"
    let chrome: Chrome
    let path: String
    let lanes: [BoardPage.Lane]
}

/// Opportunities in words, for cards, lists and pages alike.
enum DealWords {
    /// `12,000 EUR`, a range, or that it is unknown.
    static func amount(_ deal: Opportunity) -> String {
        guard let amount = deal.amount, let currency = deal.currency else { return "amount unknown" }
        guard let high = deal.amountHigh, high > amount else { return Money.shown(amount, currency) }
        return "\(Money.typed(amount, currency, marks: true))–\(Money.shown(high, currency))"
    }

    /// What stands out: stuck, slipped, on hold.
    static func marks(_ deal: Opportunity, stuckAt: Moment?, _ dates: Dates) -> [Badge] {
        let isStuck = stuckAt.map { $0 < dates.now } ?? false
        let slips = deal.slips > 0 ? Badge("Slipped \(deal.slips)×", look: "mark-warn") : nil
        let hold = deal.onHoldUntil.flatMap { day in
            deal.isOpen && day > dates.today ? Badge("On hold until \(Dates.short(day))", look: "state-nurture") : nil
        }
        return [isStuck ? Badge("Stuck", look: "mark-late") : nil, slips, hold].compactMap { $0 }
    }
}
