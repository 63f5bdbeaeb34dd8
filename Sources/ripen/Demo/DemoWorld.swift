import Actions
import Foundation
import PlaybookText
import SQLPort
import Sales
import Storage

/// A workspace as it is after six weeks of selling, made through the ordinary verbs.
struct DemoWorld: Sendable {
    let owner: Desk
    /// Whoever the tour acts as.
    let rep: Desk
    private let clock: DemoClock
    private let end: Moment

    /// Makes the workspace with its team in `database`, six weeks before `end`.
    init(in database: any SQLDatabase, endingAt end: Moment, seed: UInt64) async throws {
        let clock = DemoClock(at: end + -43 * Milliseconds.day)
        let ids = IDSource(seed: seed)
        let opening = try await Desk.createWorkspace(
            named: "Blue Fern Consulting", ownerEmail: "marta@bluefern.example",
            playbook: PlaybookText.shipped("consulting") ?? "", in: database, clock: { clock.now }, ids: ids)
        owner = Desk(
            database: database, workspace: opening.profile, actor: .user(opening.owner.id), role: .owner,
            clock: { clock.now }, ids: ids)
        let jonas = try await owner.addUser(email: "jonas@bluefern.example", name: "Jonas Berg", role: .rep)
        _ = try await owner.addUser(email: "aisha@bluefern.example", name: "Aisha Rahman", role: .manager)
        rep = owner.with(actor: .user(jonas.id), role: .rep)
        self.clock = clock
        self.end = end
    }

    /// Lets everything happen in the order of time, then sets the clock to the present.
    func live(_ people: [DemoPerson], _ progress: (_ done: Int, _ total: Int) -> Void) async throws {
        let steps = people.flatMap { person in person.steps.map { (person, $0) } }
            .sorted { moment(of: $0.1) < moment(of: $1.1) }
        for (place, (person, step)) in steps.enumerated() {
            clock.move(to: moment(of: step))
            try await take(step.deed, of: person)
            progress(place + 1, steps.count)
        }
        clock.move(to: end)
        try await hand(over: DemoPeople.bought)
        while try await owner.runDueJobs(limit: 500).more {}
    }

    /// A list that somebody bought: names without any interest, in an ordinary file.
    private func hand(over names: [(name: String, company: String)]) async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("ripen-names-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        let rows = names.map { "\($0.name),\($0.company)" }
        try Data((["name,company"] + rows).joined(separator: "\n").utf8).write(to: file)
        var order = ImportOrder(.list, path: file.path, file: "bought-names.csv")
        order.list = "Bought names"
        _ = try await owner.importTable(order)
    }

    /// Working hours of that day; what is less than a day ago is as long ago as it says.
    private func moment(of step: DemoStep) -> Moment {
        guard step.daysAgo >= 1 else { return end + -Int64(step.daysAgo * Double(Milliseconds.day)) }
        let days = step.daysAgo.rounded(.down)
        let day = Day(utc: end) + -Int(days)
        let minutes = Int64((1 - (step.daysAgo - days)) * 10 * 60)
        return day.startUTC + 8 * Milliseconds.hour + minutes * Milliseconds.minute
    }
}

extension DemoWorld {
    private func take(_ deed: DemoStep.Deed, of person: DemoPerson) async throws {
        switch deed {
        case .engages(let kind, let detail): try await engage(kind, detail, person)
        case .logs(let kind, let outcome, let note): try await log(kind, outcome, note, person)
        case .accepts: _ = try await rep.acceptLead(try await lead(of: person))
        case .plans(let title, let days): try await plan(title, days, try await lead(of: person))
        case .answers(let criterion, let answer, let amount, let note):
            var details = AnswerDetails(lead: try await lead(of: person), criterion: criterion, answer: answer)
            (details.amount, details.note) = (amount, note)
            _ = try await rep.answerCriterion(details)
        case .nurtures(let reason, let days):
            let until = Day(utc: clock.now) + days
            _ = try await rep.nurtureLead(try await lead(of: person), reason: reason, until: until)
        case .disqualifies(let reason):
            _ = try await rep.disqualifyLead(try await lead(of: person), reason: reason)
        case .converts(let amount, let days, let next): try await convert(amount, days, next, person)
        case .advances, .wins, .loses: try await move(deed, try await deal(of: person))
        }
    }

    private func engage(_ kind: String, _ detail: String?, _ person: DemoPerson) async throws {
        var details = EngagementDetails(kind: kind, at: clock.now)
        (details.person, details.account) = (person.details, person.organisation)
        (details.source, details.detail) = (person.source, detail)
        _ = try await rep.captureEngagement(details)
    }

    private func log(_ kind: String, _ outcome: String?, _ note: String, _ person: DemoPerson) async throws {
        var details = ActivityDetails(kind: kind)
        details.lead = try await lead(of: person)
        (details.outcome, details.note) = (outcome, note)
        _ = try await rep.logActivity(details)
    }

    private func plan(_ title: String, _ days: Double, _ lead: String) async throws {
        let due = clock.now + Int64(days * Double(Milliseconds.day))
        let next = try await rep.planTouch(lead, title: title, due: due)
        let open = try await rep.taskList(dueBy: due, limit: 1_000)
        for row in open where row.lead?.code == lead && row.task.id != next.id {
            _ = try await rep.finishTask(row.task.id.description)
        }
    }

    private func convert(_ amount: Int64, _ days: Int, _ next: String, _ person: DemoPerson) async throws {
        let order = ConversionOrder(
            amount: .money(amount * 100, currency: rep.workspace.currency),
            expectedClose: Day(utc: clock.now) + days, nextStep: next)
        _ = try await rep.convertLead(try await lead(of: person), on: order)
    }

    private func move(_ deed: DemoStep.Deed, _ deal: String) async throws {
        switch deed {
        case .advances(let stage, let checked):
            _ = try await rep.advanceOpportunity(deal, to: stage, ticked: checked)
        case .wins: _ = try await rep.winOpportunity(deal)
        case .loses(let reason): _ = try await rep.loseOpportunity(deal, reason: reason)
        default: break
        }
    }

    /// The latest lead of a person, as people name it.
    func lead(of person: DemoPerson) async throws -> String {
        let filter = try await rep.leadFilter(.test(FilterTest("text", .is, [person.name])))
        let page = try await rep.leadList(filter, sort: .number, limit: 1)
        guard let row = page.rows.first else { throw Refusal(.notFound(noun: "lead", what: person.name)) }
        return "L-\(row.number)"
    }

    private func deal(of person: DemoPerson) async throws -> String {
        let reading = try await rep.leadReading(try await lead(of: person))
        guard let deal = reading.opportunity else { throw Refusal(.notFound(noun: "opportunity", what: person.name)) }
        return deal.code
    }
}
