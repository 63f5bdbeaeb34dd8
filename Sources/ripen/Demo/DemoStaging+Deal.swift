import Actions
import SQLPort
import Sales
import Storage

extension DemoStaging {
    /// What is done with an opportunity.
    mutating func sell(_ deed: DemoDeed) async throws {
        guard let deal = thread.opportunity else { return }
        if case .reopens = deed {
            guard deal.outcome != nil else { return }
            thread.opportunity = try await rep.reopenOpportunity(deal.code).opportunity
            return
        }
        guard deal.outcome == nil else { return }
        switch deed {
        case .logs(let kind, let outcome, let note): try await log(kind, outcome, note, on: deal)
        case .advances: try await advance(deal)
        case .steps(let words, let days): try await step(words, days, on: deal)
        case .slips(let days, let why): try await slip(days, why, deal)
        default: try await end(deal, by: deed)
        }
    }

    private func log(_ kind: String, _ outcome: String?, _ note: String, on deal: Opportunity) async throws {
        var details = ActivityDetails(kind: kind)
        (details.opportunity, details.outcome, details.note) = (deal.code, outcome, note)
        _ = try await rep.logActivity(details)
    }

    private mutating func end(_ deal: Opportunity, by deed: DemoDeed) async throws {
        switch deed {
        case .wins: thread.opportunity = try await rep.winOpportunity(deal.code).opportunity
        case .loses(let reason):
            thread.opportunity = try await rep.loseOpportunity(deal.code, reason: reason).opportunity
        case .stalls(let reason, let days):
            let day = Day(utc: now) + days
            thread.opportunity = try await rep.endWithoutDecision(deal.code, reason: reason, revisit: day).opportunity
        default: break
        }
    }

    /// Into the next stage, with what it asks for: the checklist ticked, fields filled, criteria answered.
    private mutating func advance(_ deal: Opportunity) async throws {
        guard let type = playbook.type(deal.type), let place = type.stages.firstIndex(where: { $0.name == deal.stage }),
            place + 1 < type.stages.count
        else { return }
        let next = type.stages[place + 1]
        for requirement in next.requires { try await prepare(requirement) }
        let done = try await rep.advanceOpportunity(
            deal.code, to: next.name, own: own(of: next.requiredFields), ticked: Set(type.stages[place].checklist))
        thread.opportunity = done.opportunity
    }

    private mutating func prepare(_ requirement: Requirement) async throws {
        guard let lead = thread.lead, let criterion = playbook.criterion(requirement.criterion) else { return }
        var asked = requirement
        asked.level = requirement.level ?? criterion.leastMet
        if requirement.strength > .asserted, let kind = kind(carrying: requirement.strength) {
            try await visit([DemoSign(kind, "We send the data on Friday, and two planners start on Monday.")])
        }
        try await answer(asked, note: "As agreed in the last call.", lead.code)
    }

    private func kind(carrying strength: Strength) -> String? {
        playbook.kinds.first {
            $0.intake == .human && $0.effect == .none && ($0.answers ?? .asserted) >= strength
        }?.name
    }

    /// What was to be done is done, and this is next; late in its way the rep says how sure they are.
    private mutating func step(_ words: String, _ days: Int, on deal: Opportunity) async throws {
        for task in try await openTasks(of: deal) { _ = try await rep.finishTask(task.description) }
        var edit = OpportunityEdit()
        (edit.nextStep, edit.nextStepOn) = (words, calendar.workday(from: calendar.zone.day(of: now) + days))
        if deal.probability >= 50 { edit.forecast = .to(deal.probability >= 75 ? "commit" : "best_case") }
        thread.opportunity = try await rep.editOpportunity(deal.code, edit).opportunity
    }

    private mutating func slip(_ days: Int, _ why: String, _ deal: Opportunity) async throws {
        var edit = OpportunityEdit()
        let today = calendar.zone.day(of: now)
        edit.expectedClose = max(deal.expectedClose ?? today, today) + days
        thread.opportunity = try await rep.editOpportunity(deal.code, edit, why: why).opportunity
    }

    private func openTasks(of deal: Opportunity) async throws -> [ID<SalesTask>] {
        let workspace = rep.workspace.id
        return try await rep.database.write { connection in
            try Store(connection, workspace: workspace).openTasks(opportunity: deal.id).map(\.record.id)
        }
    }
}
