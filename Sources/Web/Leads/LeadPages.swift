import Actions
import Gateway
import HTTPTypes
import Hummingbird
import Sales

/// The pages of leads, and the forms on them.
struct LeadPages: Sendable {
    let porch: Porch

    func add(to router: Router<PorchContext>) {
        router.get("/w/:slug/leads") { try await list(PageDoor(porch: porch, request: $0, context: $1)) }
        router.get("/w/:slug/leads/:lead") { try await lead(PageDoor(porch: porch, request: $0, context: $1)) }
        router.post("/w/:slug/leads/:lead/:verb") { try await take(PageDoor(porch: porch, request: $0, context: $1)) }
    }

    private func list(_ door: PageDoor) async throws -> Response {
        let desk = try door.desk()
        let question = LeadListQuestion(door)
        var (page, refusal, status): (Actions.LeadPage?, String?, HTTPResponse.Status) = (nil, nil, .ok)
        do {
            page = try await desk.leadList(question.query)
        } catch {
            guard let sentence = ListFault.sentence(error) else { throw error }
            (refusal, status) = (sentence, .badRequest)
        }
        let view = LeadListPage(
            page, question, users: try await desk.users(), at: try door.seat(),
            labels: try await desk.playbookInForce().playbook.labels, try door.dates(),
            chrome: try door.chrome("Leads", at: "leads"), refusal: refusal)
        return try door.show(view, status)
    }

    private func lead(_ door: PageDoor) async throws -> Response {
        try await door.show(page(door, door.part("lead")))
    }

    private func page(_ door: PageDoor, _ name: String, _ draft: Draft? = nil) async throws -> LeadDetailPage {
        let desk = try door.desk()
        let reading = try await desk.leadReading(name)
        let who = reading.people.first?.person.shown ?? reading.account?.name ?? ""
        return LeadDetailPage(
            reading, users: try await desk.users(), at: try door.seat(), currency: desk.workspace.currency,
            try door.dates(), chrome: try door.chrome("\(reading.lead.code) \(who)", at: "leads"), draft: draft)
    }

    private func take(_ door: PageDoor) async throws -> Response {
        let (verb, name) = (door.part("verb"), door.part("lead"))
        do {
            let deed = LeadDeed(desk: try door.desk(), lead: name, form: door.form, dates: try door.dates())
            let done = try await deed.take(verb)
            return door.go("\(try door.seat().path)/leads/\(done.lead)", said: done.said)
        } catch {
            guard let draft = Draft(verb, door.form, refused: error) else { throw error }
            return try await door.show(page(door, name, draft), Trouble(error).status)
        }
    }
}

extension LeadListQuestion {
    init(_ door: PageDoor) {
        filter = door.asked("filter")
        // A state that somebody typed is the one they mean.
        let chosen = door.asked("state").isEmpty ? "open" : door.asked("state")
        state = filter.lowercased().contains("state:") ? "all" : chosen
        owner = door.asked("owner")
        sort = door.asked("sort")
        after = door.asked("after")
        before = door.asked("before")
    }

    /// As the desk takes it.
    var query: ListQuery {
        ListQuery(
            expression, sort: sort, after: after.isEmpty ? nil : after, before: before.isEmpty ? nil : before,
            limit: 50)
    }
}

/// What is wrong with the question for a list, for people; nil for everything else.
enum ListFault {
    static func sentence(_ error: any Error) -> String? {
        switch error {
        case let fault as FilterFault: "\(fault.sentence) (at column \(fault.column))."
        case let refusal as Refusal where refusal.kind == .malformed || refusal.kind == .notFound: refusal.description
        default: nil
        }
    }
}
