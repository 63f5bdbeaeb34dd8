import Actions
import Sales
import Scoring

/// Leads as a list: narrowed, sorted, page by page.
struct LeadListPage: Page {
    static let template = "leads"

    /// One lead.
    struct Line: Encodable, Hashable, Sendable {
        var code: String
        var path: String
        var who: String
        var account: String
        var state: Badge
        var marks: [Badge]
        var letter: String
        var grade: String
        var fit: String
        var fitRail: String
        var interest: String
        var interestRail: String
        var owner: String
        var source: String
        var opened: String
        var openedAway: String
        var touch: String
        var touchLook: String
    }
    let chrome: Chrome
    let path: String
    let sort: String
    let chips: [Chip]
    let fields: [Field]
    /// What is wrong with the filter; one sentence or none.
    let refusal: [String]
    let hasMissing = false
    let missing: [String] = []
    let heads: [ColumnHead]
    let lines: [Line]
    let hasLines: Bool
    let emptyWhy: String
    let emptyWhat: String
    let isNarrowed: Bool
    let pages: PagesView
    /// How far counting anew has got; one sentence or none.
    let progress: [String]
}

/// What a list of leads is asked for: as it stands in the page's address.
struct LeadListQuestion: Hashable, Sendable {
    var filter = ""
    var state = "open"
    var owner = ""
    var sort = ""
    var after = ""
    var before = ""

    /// As one text of the lists' grammar.
    var expression: String {
        let tests = [
            state.isEmpty || state == "all" ? "" : FilterText.test("state", state).replacing("\"", with: ""),
            owner.isEmpty ? "" : owner == "me" ? "owner:me" : FilterText.test("owner", owner),
        ]
        return FilterText.all(typed: filter, tests.filter { !$0.isEmpty })
    }

    /// The address of this list under `path`.
    func address(_ path: String) -> String {
        Address.with(
            path,
            [
                ("filter", filter), ("state", state == "open" ? "" : state), ("owner", owner), ("sort", sort),
                ("after", after), ("before", before),
            ])
    }

    /// The same list with something else asked, from its beginning.
    func with(_ change: (inout LeadListQuestion) -> Void) -> LeadListQuestion {
        var question = self
        question.after = ""
        question.before = ""
        change(&question)
        return question
    }
}

extension LeadListPage {
    /// The page of a list; `page` is nil where the question could not be read, and `refusal` says why.
    init(
        _ page: Actions.LeadPage?, _ question: LeadListQuestion, users: [User], at seat: Seat, labels: [String: String],
        _ dates: Dates, chrome: Chrome, refusal: String? = nil
    ) {
        let root = "\(seat.path)/leads"
        self.chrome = chrome
        path = root
        sort = question.sort
        chips = LeadListPage.chips(question, root)
        fields = LeadListPage.fields(question, users, labels)
        self.refusal = refusal.map { [$0] } ?? []
        heads = LeadListPage.heads(question, root)
        lines = page?.rows.map { Line($0, page?.owners ?? [:], root, labels, dates) } ?? []
        hasLines = !lines.isEmpty
        isNarrowed = !question.filter.isEmpty || !question.owner.isEmpty || question.state != "open"
        emptyWhy = isNarrowed ? "No lead is like that" : "No lead is open"
        emptyWhat =
            isNarrowed
            ? "Ask for less, or look at all open leads."
            : "A lead opens when somebody asks for something: through a form, a mail, a call you log. "
                + "A name on a list is not a lead."
        pages = PagesView(
            lines.count, of: "lead",
            previous: page?.previous.map { before in question.with { $0.before = before }.address(root) },
            next: page?.next.map { after in question.with { $0.after = after }.address(root) })
        progress =
            page?.rescoring.map {
                ["Scores are being counted anew by playbook \($0.playbook): \($0.done) of \($0.total) leads are done."]
            } ?? []
    }

    private static func chips(_ question: LeadListQuestion, _ root: String) -> [Chip] {
        let lists: [(String, LeadListQuestion)] = [
            ("Open", LeadListQuestion()), ("Mine", LeadListQuestion(owner: "me", sort: "next_touch")),
            ("New", LeadListQuestion(state: "new", sort: "-opened")),
            ("Qualified", LeadListQuestion(state: "qualified")),
            ("Prospects", LeadListQuestion(state: "prospect")),
            ("Without a next touch", LeadListQuestion(filter: "without_touch")),
            ("Cooling", LeadListQuestion(filter: "cooling")), ("Nurture", LeadListQuestion(state: "nurture")),
        ]
        let here = question.with { $0.sort = "" }
        return lists.map { label, list in
            Chip(label: label, link: list.address(root), isHere: list.with { $0.sort = "" } == here)
        }
    }

    private static func fields(_ question: LeadListQuestion, _ users: [User], _ labels: [String: String]) -> [Field] {
        let states = LeadState.allCases.map { ($0.rawValue, labels[$0.rawValue] ?? spoken($0.rawValue)) }
        let people = users.filter(\.active).map { ($0.email, $0.shown) }
        var fields: [Field] = [
            .line("filter", "Filter", question.filter, type: "search"),
            .select("state", "State", [("open", "Open"), ("all", "All")] + states, chosen: question.state),
            .select("owner", "Owner", [("", "Anybody"), ("me", "Me")] + people, chosen: question.owner),
        ]
        for index in fields.indices { fields[index].id = "by-\(fields[index].name)" }
        return fields
    }

    private static func heads(_ question: LeadListQuestion, _ root: String) -> [ColumnHead] {
        let now = question.sort.isEmpty ? "-interest" : question.sort
        func by(_ label: String, _ key: String, _ start: String, look: String = "") -> ColumnHead {
            ColumnHead(label, by: key, start: start, now: now, look: look) { sort in
                question.with { $0.sort = sort }.address(root)
            }
        }
        return [
            by("Lead", "number", "-"), by("Who", "name", ""), by("State", "state", ""), by("Grade", "grade", ""),
            by("Fit", "fit", "-", look: "number"), by("Interest", "interest", "-", look: "number"), ColumnHead("Owner"),
            by("Source", "source", ""), by("Opened", "opened", "-"), by("Next touch", "next_touch", ""),
        ]
    }
}

extension LeadListPage.Line {
    fileprivate init(
        _ row: LeadRow, _ owners: [ID<User>: String], _ root: String, _ labels: [String: String], _ dates: Dates
    ) {
        let isLate = row.nextTouchAt.map { $0 < dates.now } ?? row.state.isOpen
        self.init(
            code: row.code, path: "\(root)/\(row.code)", who: row.personName ?? row.accountName ?? row.code,
            account: row.personName == nil ? "" : row.accountName ?? "", state: Badge(row.state, labels),
            marks: row.coolingSince == nil ? [] : [Badge("Cooling", look: "mark-warn")],
            letter: String(row.grade.letter), grade: row.grade.description, fit: "\(row.fit)",
            fitRail: ScoreGauge.rail(row.fit), interest: "\(row.interest)",
            interestRail: ScoreGauge.rail(row.interest),
            owner: row.ownerID.flatMap { owners[$0] } ?? "—", source: row.source ?? "—",
            opened: dates.date(row.openedAt), openedAway: dates.away(row.openedAt),
            touch: row.nextTouchAt.map { dates.away($0) } ?? (row.state.isOpen ? "none" : "—"),
            touchLook: isLate ? "overdue" : "")
    }
}
