import Actions
import Sales

extension DemoStaging {
    /// A call from a list has no lead yet; any other is about the lead as long as it is open.
    mutating func log(_ kind: String, _ outcome: String?, _ note: String) async throws {
        if let lead = thread.lead {
            guard lead.state.isOpen else { return }
            if lead.state == .qualified { thread.lead = try await rep.acceptLead(lead.code).lead }
        }
        var details = ActivityDetails(kind: kind)
        details.lead = thread.lead?.code
        if thread.lead == nil { (details.person, details.account) = (thread.person.details, thread.person.account) }
        (details.outcome, details.note) = (outcome, note)
        let logged = try await rep.logActivity(details)
        thread.lead = logged.captured?.lead ?? thread.lead
    }

    mutating func assign() async throws {
        guard let lead = thread.lead, lead.state.isOpen, lead.ownerID == nil else { return }
        thread.lead = try await desks.system.assignLead(lead.code, to: DemoTeam.reps[thread.rep].email).lead
    }

    /// What is decided about an open lead.
    mutating func bring(_ lead: Lead, on deed: DemoDeed) async throws {
        let name = lead.code
        switch deed {
        case .qualifies(let reason):
            guard lead.state == .new else { return }
            thread.lead = try await overriding.qualifyLead(name, because: reason).lead
        case .answers(let requirement, let note): try await answer(requirement, note: note, name)
        case .contradicts(let criterion, let note):
            _ = try await rep.contradictAnswer(name, criterion: criterion, note: note)
        case .plans(let title, let days):
            _ = try await rep.planTouch(name, title: title, due: now + Int64(days * Double(Milliseconds.day)))
        case .rests(let reason, let days):
            thread.lead = try await rep.nurtureLead(name, reason: reason, until: Day(utc: now) + days).lead
        case .disqualifies(let reason): thread.lead = try await rep.disqualifyLead(name, reason: reason).lead
        case .converts(let terms): try await convert(lead, on: terms)
        default: break
        }
    }

    /// Rules are stepped over by two: the manager, and the owner for some of the reps.
    private var overriding: Desk { thread.rep.isMultiple(of: 2) ? desks.manager : desks.owner }

    /// An answer, backed by a note of ours or by what they wrote or did, where the requirement asks for that.
    func answer(_ requirement: Requirement, note: String, _ lead: String) async throws {
        var details = AnswerDetails(
            lead: lead, criterion: requirement.criterion, answer: requirement.level ?? "yes")
        details.amount = requirement.amount
        if let sign = sign(carrying: requirement.strength, for: requirement.criterion) {
            details.evidence = [sign.description]
        } else {
            details.note = note
        }
        _ = try await rep.answerCriterion(details)
    }

    /// The latest engagement that carries so much; nil where a note does.
    private func sign(carrying strength: Strength, for criterion: String) -> ID<Engagement>? {
        guard strength > .asserted else { return nil }
        return playbook.kinds.first { kind in
            let proof = kind.proofs.filter { $0.criterion == criterion }.map(\.strength).max()
            return thread.signs[kind.name] != nil && max(proof ?? .asserted, kind.answers ?? .asserted) >= strength
        }.flatMap { thread.signs[$0.name] }
    }

    private mutating func convert(_ lead: Lead, on terms: DemoTerms) async throws {
        var order = ConversionOrder()
        order.type = terms.type
        order.amount =
            terms.amount.map {
                .money($0 * 100, currency: rep.workspace.currency, high: terms.high.map { $0 * 100 })
            } ?? .unknown
        order.expectedClose = Day(utc: now) + terms.closesIn
        (order.nextStep, order.override) = (terms.next, terms.override)
        order.people = try await parts(terms)
        order.own = own(of: playbook.type(terms.type)?.fields ?? [])
        let desk = terms.override == nil ? rep : overriding
        let converted = try await desk.convertLead(lead.code, on: order)
        (thread.lead, thread.opportunity) = (converted.lead, converted.opportunity)
    }

    /// Everybody's part; colleagues are met first, so that they have a name.
    private func parts(_ terms: DemoTerms) async throws -> [ConversionOrder.Part] {
        var parts: [ConversionOrder.Part] = []
        if let own = thread.personID { parts.append(.init(own.description, role: terms.role, stance: "supporter")) }
        for colleague in terms.colleagues {
            var look = EngagementDetails(kind: "page_viewed", at: now)
            (look.person, look.account, look.source) = (colleague.person.details, colleague.person.account, "website")
            let met = try await desks.system.captureEngagement(look)
            guard let person = met.person else { continue }
            parts.append(.init(person.id.description, role: colleague.role, stance: colleague.stance))
        }
        return parts
    }

    /// Something that fits, in every own field of those.
    func own(of fields: [String]) -> [String: String] {
        var own: [String: String] = [:]
        for field in playbook.fields where field.holder == .opportunity && fields.contains(field.name) {
            own[field.name] = field.kind.sample
        }
        return own
    }
}

extension OwnField.Kind {
    /// A value that a field of this kind holds.
    fileprivate var sample: String {
        switch self {
        case .text: "as agreed"
        case .number: "12"
        case .flag: "yes"
        case .day: "2027-03-01"
        case .choice(let choices): choices.first ?? ""
        }
    }
}
