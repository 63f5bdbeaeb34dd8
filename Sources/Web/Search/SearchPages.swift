import Actions
import Gateway
import Hummingbird
import Sales

/// What a search found.
struct SearchPage: Page {
    static let template = "search"

    /// One thing, and where it is.
    struct Hit: Encodable, Hashable, Sendable {
        var code: String
        var title: String
        var note: String
        var link: String
    }
    /// The things of one sort.
    struct Group: Encodable, Hashable, Sendable {
        var label: String
        var hits: [Hit]
    }
    let chrome: Chrome
    let asked: String
    let groups: [Group]
    let isEmpty: Bool
    let leadsPath: String
}

extension SearchPage {
    /// The page of a reading. People and accounts lead to their leads.
    init(_ reading: SearchReading, asked: String, at seat: Seat, chrome: Chrome) {
        let root = seat.path
        func hits(_ found: [SearchHit], _ link: (SearchHit) -> String) -> [Hit] {
            found.map { Hit(code: $0.code ?? "", title: $0.title, note: $0.note ?? "", link: link($0)) }
        }
        func leads(_ name: String) -> (SearchHit) -> String {
            { Address.with("\(root)/leads", [("filter", FilterText.test(name, $0.title)), ("state", "all")]) }
        }
        self.chrome = chrome
        self.asked = asked
        groups = [
            Group(label: "Leads", hits: hits(reading.leads) { "\(root)/leads/\($0.code ?? "")" }),
            Group(
                label: "Opportunities", hits: hits(reading.opportunities) { "\(root)/opportunities/\($0.code ?? "")" }),
            Group(label: "People", hits: hits(reading.people, leads("person"))),
            Group(label: "Accounts", hits: hits(reading.accounts, leads("account"))),
        ].filter { !$0.hits.isEmpty }
        isEmpty = reading.isEmpty
        leadsPath = "\(root)/leads"
    }
}

/// The page that a search leads to.
struct SearchPages: Sendable {
    let porch: Porch

    func add(to router: Router<PorchContext>) {
        router.get("/w/:slug/search") { try await search(PageDoor(porch: porch, request: $0, context: $1)) }
    }

    private func search(_ door: PageDoor) async throws -> Response {
        let asked = String(door.asked("q").prefix(200))
        let desk = try door.desk()
        let reading = try await desk.search(asked, limit: 12)
        let seat = try door.seat()
        if let only = SearchPages.only(reading, asked, seat) { return door.go(only) }
        return try door.show(
            SearchPage(reading, asked: asked, at: seat, chrome: try door.chrome("Search: \(asked)", at: "search")))
    }

    /// Where a number leads: straight to what has it.
    private static func only(_ reading: SearchReading, _ asked: String, _ seat: Seat) -> String? {
        let code = asked.uppercased().filter { !$0.isWhitespace }
        if reading.leads.contains(where: { $0.code == code }) { return "\(seat.path)/leads/\(code)" }
        let isDeal = reading.opportunities.contains { $0.code == code }
        return isDeal ? "\(seat.path)/opportunities/\(code)" : nil
    }
}
