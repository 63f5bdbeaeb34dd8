import Actions
import Sales

/// Opportunities as a list.
struct OpportunityListPage: Page {
    static let template = "opportunities"

    /// One opportunity.
    struct Line: Encodable, Hashable, Sendable {
        var code: String
        var path: String
        var name: String
        var account: String
        var state: Badge
        var marks: [Badge]
        var stage: String
        var amount: String
        var close: String
        var closeLook: String
        var owner: String
        var step: String
    }
    let chrome: Chrome
    let path: String
    let chips: [Chip]
    let filter: String
    let show: String
    let sort: String
    let refusal: [String]
    let hasMissing = false
    let missing: [String] = []
    let heads: [ColumnHead]
    let lines: [Line]
    let hasLines: Bool
    let leadsPath: String
    let pages: PagesView
}

/// What a list of opportunities is asked for.
struct OpportunityListQuestion: Hashable, Sendable {
    /// What may be shown: each a word of the filters, or all.
    static let shows: [(name: String, label: String)] = [
        ("open", "Open"), ("won", "Won"), ("lost", "Lost"), ("no_decision", "No decision"), ("all", "All"),
    ]
    /// The name of one of these.
    var show = "open"
    var filter = ""
    var sort = ""
    var after = ""
    var before = ""

    func address(_ path: String) -> String {
        Address.with(
            path,
            [
                ("show", show == "open" ? "" : show), ("filter", filter), ("sort", sort), ("after", after),
                ("before", before),
            ])
    }

    func with(_ change: (inout OpportunityListQuestion) -> Void) -> OpportunityListQuestion {
        var question = self
        question.after = ""
        question.before = ""
        change(&question)
        return question
    }
}

extension OpportunityListPage {
    /// The page of a list; `page` is nil where the question could not be read, and `refusal` says why.
    init(
        _ page: OpportunityPage?, _ question: OpportunityListQuestion, playbook: Playbook, at seat: Seat,
        _ dates: Dates, chrome: Chrome, refusal: String? = nil
    ) {
        let root = "\(seat.path)/opportunities"
        self.chrome = chrome
        path = root
        filter = question.filter
        show = question.show
        sort = question.sort
        self.refusal = refusal.map { [$0] } ?? []
        chips = OpportunityListQuestion.shows.map { name, label in
            Chip(label: label, link: question.with { $0.show = name }.address(root), isHere: question.show == name)
        }
        heads = OpportunityListPage.heads(question, root)
        lines = page.map { page in page.rows.map { Line($0, page, playbook, root, dates) } } ?? []
        hasLines = !lines.isEmpty
        leadsPath = "\(seat.path)/leads"
        pages = PagesView(
            lines.count, of: "deal",
            previous: page?.previous.map { before in question.with { $0.before = before }.address(root) },
            next: page?.next.map { after in question.with { $0.after = after }.address(root) })
    }

    private static func heads(_ question: OpportunityListQuestion, _ root: String) -> [ColumnHead] {
        let now = question.sort.isEmpty ? "-number" : question.sort
        func by(_ label: String, _ key: String, _ start: String, look: String = "") -> ColumnHead {
            ColumnHead(label, by: key, start: start, now: now, look: look) { sort in
                question.with { $0.sort = sort }.address(root)
            }
        }
        return [
            by("Deal", "number", "-"), by("Name", "name", ""), ColumnHead("How it stands"), by("Stage", "since", ""),
            by("Amount", "amount", "-", look: "number"), by("Expected close", "close", ""), ColumnHead("Owner"),
            by("Next step", "step", ""),
        ]
    }
}

extension OpportunityListPage.Line {
    fileprivate init(_ deal: Opportunity, _ page: OpportunityPage, _ playbook: Playbook, _ root: String, _ dates: Dates)
    {
        let type = playbook.type(deal.type)
        let isLate = deal.isOpen && deal.expectedClose.map { $0 < dates.today } ?? false
        self.init(
            code: deal.code, path: "\(root)/\(deal.code)", name: deal.name,
            account: deal.accountID.flatMap { page.accounts[$0] } ?? "", state: Badge(deal),
            marks: DealWords.marks(deal, stuckAt: type.flatMap(deal.stuckAt), dates),
            stage: type?.stage(deal.stage)?.label ?? spoken(deal.stage), amount: DealWords.amount(deal),
            close: deal.expectedClose.map { dates.date($0) } ?? "—", closeLook: isLate ? "overdue" : "",
            owner: deal.ownerID.flatMap { page.owners[$0] } ?? "—", step: deal.isOpen ? deal.nextStep ?? "none" : "—")
    }
}
