import Actions
import Sales
import Scoring
import TestKit

@testable import Web

/// Every page with as much on it as it can have, made of real readings.
enum Samples {
    static let seat = Seat(
        slug: "acme-selling", workspaceName: "Acme Selling", userName: "Max Manager", role: .manager,
        doors: [Chrome.Door(name: "Acme Selling", path: "/w/acme-selling", isHere: true)])

    static func chrome(_ title: String) -> Chrome {
        Chrome(
            title: title, at: "leads", for: seat, theme: "dark", csrf: "token", here: "/w/acme-selling", said: "Done.")
    }

    static func pages() async throws -> [any Page] {
        let world = try await World()
        let dates = Dates(zone: "UTC", now: world.clock.now)
        let users = try await world.manager.users()
        return try await leads(world, users, dates) + deals(world, users, dates) + others(world, dates)
    }

    private static func leads(_ world: World, _ users: [User], _ dates: Dates) async throws -> [any Page] {
        let lead = try await busyLead(world)
        let reading = try await world.manager.leadReading(lead.code)
        let draft = Draft(form: "answer-need", values: ["answer": ["general"]], refusal: "No.", missing: ["budget"])
        let page = try await world.manager.leadList()
        var counting = page
        counting.rescoring = RescoringProgress(playbook: 2, done: 1, total: 9)
        counting.next = "1.a"
        counting.previous = "2.b"
        let cooling = counting.rows.map { row in
            var row = row
            row.coolingSince = world.clock.now
            return row
        }
        counting.rows = cooling
        let labels = ["qualified": "MQL"]
        let type = world.playbook.playbook.types[0]
        return [
            LeadDetailPage(
                reading, users: users, at: seat, currency: "EUR", dates, chrome: chrome("L"), draft: draft),
            LeadListPage(
                counting, LeadListQuestion(sort: "-interest"), users: users, at: seat, labels: labels, dates,
                chrome: chrome("Leads"), refusal: "No."),
            LeadListPage(
                nil, LeadListQuestion(filter: "x"), users: users, at: seat, labels: labels, dates,
                chrome: chrome("Leads")),
            ConvertPage(
                reading, gate: reading.gate, type: type, deals: [], at: seat, currency: "EUR", dates,
                chrome: chrome("Convert"), draft: Draft(form: "convert", values: [:], refusal: "No.", missing: ["a"])),
        ]
    }

    /// A lead with everything on its page: a waiting reply, answers that stand and one that does not, a call.
    private static func busyLead(_ world: World) async throws -> Lead {
        let lead = try await world.openLead(by: "ada@acme.example", title: "CEO")
        try await world.answerGate(lead, by: "ada@acme.example")
        try await world.capture("email_replied", by: "ada@acme.example", detail: "Call me")
        var call = ActivityDetails(kind: "call")
        call.lead = lead.code
        call.outcome = "connected"
        _ = try await world.rep.logActivity(call)
        var answer = AnswerDetails(lead: lead.code, criterion: "budget", answer: "none")
        answer.note = "No money yet"
        _ = try await world.rep.answerCriterion(answer)
        return lead
    }

    private static func deals(_ world: World, _ users: [User], _ dates: Dates) async throws -> [any Page] {
        let converted = try await world.convert(by: "bob@beta.example")
        let code = converted.opportunity.code
        _ = try await world.manager.advanceOpportunity(code, to: "diagnosis")
        var edit = OpportunityEdit()
        edit.expectedClose = dates.today + 200
        _ = try await world.rep.editOpportunity(code, edit, why: "They asked for time")
        let reading = try await world.manager.opportunityReading(code)
        let draft = Draft(form: "advance", values: [:], refusal: "No.", missing: ["a"])
        let board = try await world.manager.boardReading()
        let move = Draft(form: "move-\(code)", values: ["stage": ["proposal"]], refusal: "No.")
        var column = board.columns.first { $0.count > 0 } ?? board.columns[0]
        column.next = "1.b"
        var full = board
        full.columns = [column]
        var page = try await world.manager.opportunityList()
        page.next = "3"
        let cards = BoardCards(type: board.type, owner: "", seat: seat, dates: dates, draft: nil)
        return [
            OpportunityDetailPage(
                reading, users: users, at: seat, currency: "EUR", dates, chrome: chrome("O"), draft: draft),
            BoardPage(full, owner: "", at: seat, dates, chrome: chrome("Board"), draft: move),
            BoardLanePage(chrome: chrome("Board"), path: "/", lanes: [cards.lane(column, more: "/x")]),
            OpportunityListPage(
                page, OpportunityListQuestion(), playbook: world.playbook.playbook, at: seat, dates,
                chrome: chrome("Opportunities"), refusal: "No."),
            try await search(world), SearchPage(SearchReading(), asked: "x", at: seat, chrome: chrome("Search")),
            HomePage(
                chrome: chrome("Home"), greeting: "Acme",
                due: [
                    HomePage.Due(
                        title: "Call", about: "L-1", link: ["/x"], isPlain: false, due: "now", look: "overdue")
                ],
                hasDue: true, replies: [HomePage.Reply(who: "Ada", words: "Yes", when: "now", link: ["/x"])],
                hasReplies: true, chart: try await FunnelPanel.html(of: world.manager), leadsPath: "/l"),
        ]
    }

    private static func search(_ world: World) async throws -> SearchPage {
        SearchPage(try await world.manager.search("beta"), asked: "beta", at: seat, chrome: chrome("Search"))
    }

    private static func forms(_ world: World, draft: String) async throws -> FormListPage {
        _ = try await world.marketer.createForm(FormDetails(title: "Ask us", kind: "form_submitted"))
        return FormListPage(
            try await world.marketer.forms(), playbook: world.playbook.playbook, at: seat, site: "https://a.example",
            chrome: chrome("Forms"), draft: Draft(form: draft, values: [:], refusal: "No."))
    }

    private static func others(_ world: World, _ dates: Dates) async throws -> [any Page] {
        let fault = PlaybookFault(.missing(key: "gate"), at: "gate", line: 3, column: 4)
        let form = FormMaker(at: "").form("sign-in", "Sign in", [Field.line("email", "E-mail").known(as: "email")])
        let asked = Field.line("name", "Name", hint: "As you like").known(as: "name")
        let trouble = TroublesPage(
            chrome: Chrome(title: "Trouble", theme: "auto"), title: "No", words: "No.", requestID: "1",
            missing: ["a"], back: "/")
        return [
            PlaybookPage(
                try await world.owner.playbookInForce(), versions: try await world.owner.playbookVersions(), at: seat,
                dates, chrome: chrome("Playbook")),
            PlaybookTextPage(chrome: chrome("Text"), playbookPath: "/p", title: "Version 1", text: "a: b"),
            PlaybookDraftPage(
                "a: b", at: seat, chrome: chrome("Draft"), faults: PlaybookFaults([fault]), praise: "Fine."),
            NarrowPage(chrome: Chrome(title: "In", theme: "auto"), title: "In", words: "w", form: [form]),
            try await forms(world, draft: "create"), try await forms(world, draft: "close-x"),
            FormListPage([], playbook: world.playbook.playbook, at: seat, site: "", chrome: chrome("Forms")),
            HostedFormPage(
                chrome: Chrome(title: "Form", theme: "auto"), title: "Form", owner: "Acme", action: "/f/a",
                fields: [
                    asked, .area("message", "Message"), .check("x", "X", hint: "h"),
                    .select("y", "Y", [("a", "A")], hint: "h"),
                ],
                trap: "website", refusal: ["No."], thanks: ["Thank you."], isOpen: true),
            trouble,
        ]
    }
}
