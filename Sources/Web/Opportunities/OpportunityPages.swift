import Actions
import Gateway
import HTTPTypes
import Hummingbird
import Sales

/// The pages of opportunities, of the board, and of a lead that is to become one.
struct OpportunityPages: Sendable {
    let porch: Porch

    func add(to router: Router<PorchContext>) {
        router.get("/w/:slug/opportunities") { try await list(PageDoor(porch: porch, request: $0, context: $1)) }
        router.get("/w/:slug/opportunities/:deal") { try await deal(PageDoor(porch: porch, request: $0, context: $1)) }
        router.post("/w/:slug/opportunities/:deal/:verb") {
            try await take(PageDoor(porch: porch, request: $0, context: $1))
        }
        router.get("/w/:slug/leads/:lead/convert") {
            try await terms(PageDoor(porch: porch, request: $0, context: $1))
        }
        router.post("/w/:slug/leads/:lead/convert") {
            try await convert(PageDoor(porch: porch, request: $0, context: $1))
        }
    }

    private func list(_ door: PageDoor) async throws -> Response {
        let desk = try door.desk()
        let question = OpportunityListQuestion(door)
        var (page, refusal, status): (OpportunityPage?, String?, HTTPResponse.Status) = (nil, nil, .ok)
        do {
            page = try await desk.opportunityList(question.query)
        } catch {
            guard let sentence = ListFault.sentence(error) else { throw error }
            (refusal, status) = (sentence, .badRequest)
        }
        let view = OpportunityListPage(
            page, question, playbook: try await desk.playbookInForce().playbook, at: try door.seat(), try door.dates(),
            chrome: try door.chrome("Opportunities", at: "opportunities"), refusal: refusal)
        return try door.show(view, status)
    }

    private func deal(_ door: PageDoor) async throws -> Response {
        try await door.show(page(door, door.part("deal")))
    }

    private func page(_ door: PageDoor, _ name: String, _ draft: Draft? = nil) async throws -> OpportunityDetailPage {
        let desk = try door.desk()
        let reading = try await desk.opportunityReading(name)
        let title = "\(reading.opportunity.code) \(reading.opportunity.name)"
        return OpportunityDetailPage(
            reading, users: try await desk.users(), at: try door.seat(), currency: desk.workspace.currency,
            try door.dates(), chrome: try door.chrome(title, at: "opportunities"), draft: draft)
    }

    private func take(_ door: PageDoor) async throws -> Response {
        let (verb, name) = (door.part("verb"), door.part("deal"))
        let root = try door.seat().path
        do {
            let deed = DealDeed(desk: try door.desk(), deal: name, form: door.form, dates: try door.dates())
            try await deed.take(verb)
            return door.go("\(root)/opportunities/\(name)", said: verb)
        } catch {
            guard let draft = Draft(verb, door.form, refused: error) else { throw error }
            return try await door.show(page(door, name, draft), Trouble(error).status)
        }
    }
}

extension OpportunityPages {
    private func terms(_ door: PageDoor) async throws -> Response {
        try door.show(try await convertPage(door, type: door.asked("type")))
    }

    private func convertPage(_ door: PageDoor, type name: String, _ draft: Draft? = nil) async throws -> ConvertPage {
        let desk = try door.desk()
        let reading = try await desk.leadReading(door.part("lead"))
        let playbook = reading.playbook.playbook
        let type = try playbook.type(named: name.isEmpty ? nil : name, for: reading.lead)
        let deals = try await desk.openOpportunities(of: reading.lead)
        return ConvertPage(
            reading, gate: try await desk.gateReport(reading.lead.code, type: type.name), type: type, deals: deals,
            at: try door.seat(), currency: desk.workspace.currency, try door.dates(),
            chrome: try door.chrome("Convert \(reading.lead.code)", at: "leads"), draft: draft)
    }

    private func convert(_ door: PageDoor) async throws -> Response {
        let desk = try door.desk()
        do {
            let order = try ConversionOrder(door.form, desk.workspace.currency)
            let done = try await desk.convertLead(door.part("lead"), on: order, version: try door.form.version())
            let said = done.again ? "again" : order.joins == nil ? "convert" : "joined"
            return door.go("\(try door.seat().path)/opportunities/\(done.opportunity.code)", said: said)
        } catch {
            guard let draft = Draft("convert", door.form, refused: error) else { throw error }
            return try door.show(
                try await convertPage(door, type: door.form["type"] ?? "", draft), Trouble(error).status)
        }
    }
}

extension OpportunityListQuestion {
    init(_ door: PageDoor) {
        let asked = door.asked("show")
        show = OpportunityListQuestion.shows.contains { $0.name == asked } ? asked : "open"
        filter = door.asked("filter")
        sort = door.asked("sort")
        after = door.asked("after")
        before = door.asked("before")
    }

    /// As the desk takes it.
    var query: ListQuery {
        ListQuery(
            FilterText.all(typed: filter, show == "all" ? [] : [show]), sort: sort,
            after: after.isEmpty ? nil : after, before: before.isEmpty ? nil : before, limit: 50)
    }
}

extension ConversionOrder {
    /// What the form of a conversion says.
    init(_ form: FormValues, _ currency: String) throws {
        self.init()
        name = form.text("name")
        type = form.text("type")
        joins = form.text("joins")
        account.name = form.text("account")
        amount = try ConversionOrder.amount(form, currency)
        expectedClose = try form.day("expected_close", called: "expected close")
        nextStep = form.text("next_step")
        nextStepOn = try form.day("next_step_on", called: "the next step’s day")
        own = form.under("own.").filter { !$0.value.isEmpty }
        override = form.text("override")
        let roles = form.under("role.").filter { !$0.value.isEmpty }
        let stances = form.under("stance.").filter { !$0.value.isEmpty }
        people = Set(roles.keys).union(stances.keys).sorted().map {
            Part($0, role: roles[$0], stance: stances[$0])
        }
        if joins != nil { type = nil }
    }

    private static func amount(_ form: FormValues, _ currency: String) throws -> ConversionTerms.Amount? {
        if let minor = try form.money("amount", currency) { return .money(minor, currency: currency) }
        return form.text("amount_unknown") == nil ? nil : .unknown
    }
}
