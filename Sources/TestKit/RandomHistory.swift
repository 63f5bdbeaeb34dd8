import Actions
import Sales

/// A story that chance tells: people engage, a team works, time passes, all through the ordinary verbs. What is refused
/// is passed over: most of what chance asks for is impossible.
public struct RandomHistory: Sendable {
    /// Where it happens.
    public let world: World
    /// How often each verb was done, and not refused.
    public private(set) var done: [String: Int] = [:]
    private var dice: Dice
    private var leads: Set<Int64> = []
    private var opportunities: Set<Int64> = []
    private let people = (1...6).map { "person\($0)@acme\($0 % 3).example" }

    /// The story of `seed`, to be told in `world`.
    public init(in world: World, seed: UInt64) {
        self.world = world
        dice = Dice(seed: seed)
    }

    /// Goes on for so many steps, and calls `body` after each that was not refused.
    public mutating func go(
        on steps: Int, _ body: (_ verb: String) async throws -> Void = { _ in }
    ) async throws {
        for _ in 0..<steps {
            world.clock.advance(by: Int64(1 + dice.below(40)) * Milliseconds.hour)
            let deed = Deed.likely[dice.below(Deed.likely.count)]
            do {
                try await take(deed)
            } catch is Refusal {
                continue
            } catch {
                throw BrokenVerb(verb: deed.rawValue, fault: "\(error)")
            }
            done[deed.rawValue, default: 0] += 1
            try await body(deed.rawValue)
        }
    }
}

/// A verb that neither did what was asked nor refused it.
public struct BrokenVerb: Error, Hashable, Sendable {
    /// Which.
    public let verb: String
    /// What it threw.
    public let fault: String
}

/// What chance may do next.
private enum Deed: String, CaseIterable {
    case engage, reply, triage, click, call, answer, contradict, qualify, accept, nurture, disqualify, recycle, assign
    case plan, finish, convert, join, revert, takeBack, advance, win, lose, noDecision, reopen, jobs, rename

    /// Each as often as it is likely.
    static let likely: [Deed] =
        Array(repeating: .engage, count: 8) + Array(repeating: .answer, count: 5)
        + Array(repeating: .convert, count: 4) + allCases
}

extension RandomHistory {
    private mutating func take(_ deed: Deed) async throws {
        switch deed {
        case .engage, .reply, .triage, .click, .rename: try await listen(deed)
        case .call, .answer, .contradict, .plan, .finish, .jobs: try await work(deed)
        case .qualify, .accept, .nurture, .disqualify, .recycle, .assign, .takeBack: try await move(deed)
        case .convert, .join, .revert: try await convert(deed)
        case .advance, .win, .lose, .noDecision, .reopen: try await sell(deed)
        }
    }

    private mutating func listen(_ deed: Deed) async throws {
        let email = dice.pick(people) ?? ""
        switch deed {
        case .engage:
            let kinds = world.playbook.playbook.kinds.filter { $0.effect == .none && $0.intake == .human }
            note(try await world.capture(dice.pick(kinds)?.name ?? "", by: email, at: earlier(), title: title()))
        case .reply: note(try await world.capture("email_replied", by: email, at: earlier()))
        case .click: note(try await world.capture("email_clicked", by: email))
        case .rename:
            note(
                try await world.capture(
                    "page_viewed", by: email, title: title(),
                    account: AccountDetails(name: "Acme", industry: "software", employees: Int64(dice.below(900)))))
        default:
            guard let waiting = try await world.rep.waitingReplies(limit: 10).first else { return }
            let meaning = dice.pick(ReplyMeaning.allCases) ?? .no
            note(try await world.rep.triageReply(waiting.engagement.id.description, as: meaning, until: someday()))
        }
    }

    private mutating func work(_ deed: Deed) async throws {
        let lead = dice.pick(leads.sorted()).map { "L-\($0)" } ?? "L-1"
        let criterion = dice.pick(world.playbook.playbook.criteria)
        switch deed {
        case .call:
            var call = ActivityDetails(kind: "call")
            call.lead = lead
            let outcomes = world.playbook.playbook.outcomes.filter { $0.activity == "call" }.map(\.name)
            call.outcome = dice.below(3) == 0 ? nil : dice.pick(outcomes)
            call.note = "We called"
            _ = try await world.rep.logActivity(call)
        case .answer:
            var details = AnswerDetails(
                lead: lead, criterion: criterion?.name ?? "", answer: dice.pick(criterion?.answers ?? []) ?? "")
            details.note = "They said so"
            _ = try await world.rep.answerCriterion(details)
        case .contradict:
            _ = try await world.rep.contradictAnswer(lead, criterion: criterion?.name ?? "", note: "Not so")
        case .plan:
            _ = try await world.rep.planTouch(lead, title: "Call again", due: world.clock.now + Milliseconds.day)
        case .finish:
            guard let task = try await world.rep.leadReading(lead).next else { return }
            _ = try await world.rep.finishTask(task.id.description)
        default: _ = try await world.system.runDueJobs()
        }
    }

    private mutating func move(_ deed: Deed) async throws {
        let lead = dice.pick(leads.sorted()).map { "L-\($0)" } ?? "L-1"
        let reasons = world.playbook.playbook.reasons
        switch deed {
        case .qualify: _ = try await world.rep.qualifyLead(lead, because: "they are keen")
        case .accept: _ = try await world.rep.acceptLead(lead)
        case .nurture:
            let reason = dice.pick(reasons.filter { $0.use == .nurture })?.name ?? ""
            _ = try await world.rep.nurtureLead(lead, reason: reason, until: someday())
        case .disqualify:
            let reason = dice.pick(reasons.filter { $0.use == .disqualified })?.name ?? ""
            _ = try await world.rep.disqualifyLead(lead, reason: reason)
        case .recycle: note(try await world.manager.recycleLead(lead, because: "they wrote").lead)
        case .assign:
            let user = dice.pick(["max@ripen.example", "ruth@ripen.example"]) ?? ""
            _ = try await world.manager.assignLead(lead, to: user)
        default: _ = try await world.manager.takeBack(lead)
        }
    }

    private mutating func convert(_ deed: Deed) async throws {
        let number = dice.pick(leads.sorted()) ?? 1
        guard deed != .revert else { return _ = try await world.rep.revertConversion("L-\(number)") }
        let lead = try await world.rep.leadReading("L-\(number)").lead
        var order = world.order(for: lead)
        order.override = "we know them well"
        if deed == .join { order.joins = dice.pick(opportunities.sorted()).map { "O-\($0)" } }
        opportunities.insert(try await world.manager.convertLead(lead.code, on: order).opportunity.number)
    }

    private mutating func sell(_ deed: Deed) async throws {
        let name = dice.pick(opportunities.sorted()).map { "O-\($0)" } ?? "O-1"
        let reasons = world.playbook.playbook.reasons
        switch deed {
        case .advance:
            let type = try await world.rep.opportunityReading(name).type
            let stage = dice.pick(type?.stages ?? [])?.name ?? ""
            _ = try await world.manager.advanceOpportunity(name, to: stage, override: "they are ready")
        case .win: _ = try await world.rep.winOpportunity(name)
        case .lose:
            let reason = dice.pick(reasons.filter { $0.use == .lost })?.name ?? ""
            _ = try await world.rep.loseOpportunity(name, reason: reason)
        case .noDecision:
            let reason = dice.pick(reasons.filter { $0.use == .noDecision })?.name ?? ""
            _ = try await world.rep.endWithoutDecision(name, reason: reason, revisit: someday())
        default: _ = try await world.rep.reopenOpportunity(name)
        }
    }
}

extension RandomHistory {
    private mutating func note(_ captured: Captured) { if let lead = captured.lead { note(lead) } }

    private mutating func note(_ lead: Lead) { leads.insert(lead.number) }

    /// Now or up to three weeks ago: we learn of things late.
    private mutating func earlier() -> Moment {
        dice.below(3) > 0 ? world.clock.now : world.clock.now + -Int64(dice.below(21)) * Milliseconds.day
    }

    private mutating func someday() -> Day { LocalTime.utc.day(of: world.clock.now) + (20 + dice.below(90)) }

    private mutating func title() -> String? { dice.pick(["CEO", "Marketing manager", "Analyst", nil]) ?? nil }
}
