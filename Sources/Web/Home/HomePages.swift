import Actions
import Gateway
import Hummingbird
import Sales

/// Where one arrives: what is due, what waits to be read, how far leads have got.
struct HomePage: Page {
    static let template = "home"

    /// A thing to do and what it is about.
    struct Due: Encodable, Hashable, Sendable {
        var title: String
        var about: String
        var link: [String]
        var isPlain: Bool
        var due: String
        var look: String
    }
    /// A reply that waits to be read.
    struct Reply: Encodable, Hashable, Sendable {
        var who: String
        var words: String
        var when: String
        var link: [String]
    }
    let chrome: Chrome
    let greeting: String
    let due: [Due]
    let hasDue: Bool
    let replies: [Reply]
    let hasReplies: Bool
    let chart: String
    let leadsPath: String
}

/// The page of a workspace itself.
struct HomePages: Sendable {
    let porch: Porch

    func add(to router: Router<PorchContext>) {
        router.get("/w/:slug") { try await home(PageDoor(porch: porch, request: $0, context: $1)) }
    }

    private func home(_ door: PageDoor) async throws -> Response {
        let desk = try door.desk()
        let (seat, dates) = (try door.seat(), try door.dates())
        let end = desk.workspace.localTime.end(of: dates.today)
        let tasks = try await desk.taskList(owner: "me", dueBy: end, limit: 20)
        let replies = may(seat.role, .triage) ? try await desk.waitingReplies(limit: 20) : []
        let due = tasks.map { HomePage.Due($0, at: seat, dates) }
        let page = HomePage(
            chrome: try door.chrome(seat.workspaceName, at: ""), greeting: seat.workspaceName, due: due,
            hasDue: !due.isEmpty, replies: replies.map { HomePage.Reply($0, at: seat, dates) },
            hasReplies: !replies.isEmpty, chart: try await FunnelPanel.html(of: desk),
            leadsPath: "\(seat.path)/leads")
        return try door.show(page)
    }
}

extension HomePage.Due {
    fileprivate init(_ row: TaskRow, at seat: Seat, _ dates: Dates) {
        let deal = row.opportunity.map { ("\($0.code) \($0.name)", "\(seat.path)/opportunities/\($0.code)") }
        let lead = row.lead.map { lead in
            ("\(lead.code) \(row.person?.shown ?? "")", "\(seat.path)/leads/\(lead.code)")
        }
        let subject = deal ?? lead
        self.init(
            title: row.task.title, about: subject?.0 ?? row.person?.shown ?? "", link: subject.map { [$0.1] } ?? [],
            isPlain: subject == nil, due: "\(dates.time(row.task.dueAt)) (\(dates.away(row.task.dueAt)))",
            look: row.task.dueAt < dates.now ? "overdue" : "soft")
    }
}

extension HomePage.Reply {
    fileprivate init(_ waiting: WaitingReply, at seat: Seat, _ dates: Dates) {
        self.init(
            who: waiting.person?.shown ?? "Somebody", words: waiting.engagement.detail ?? "No words were kept.",
            when: dates.away(waiting.engagement.at),
            link: waiting.lead.map { ["\(seat.path)/leads/\($0.code)"] } ?? [])
    }
}
