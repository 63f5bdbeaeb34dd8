import Actions
import SQLPort
import Sales
import Storage

/// Lets one deed happen: at the desk of whoever does it, through the verb that anybody else would use.
struct DemoStaging {
    let desks: DemoDesks
    let playbook: Playbook
    let calendar: DemoCalendar
    let now: Moment
    var thread: DemoThread

    var rep: Desk { desks.reps[thread.rep] }

    mutating func take(_ deed: DemoDeed) async throws {
        switch deed {
        case .visits(let signs): try await visit(signs)
        case .scans: try await scan()
        case .replies(let words): try await reply(words)
        case .triages(let meaning): try await triage(meaning)
        default: try await work(deed)
        }
    }

    /// What the rep does with an open lead, or with the opportunity it became.
    private mutating func work(_ deed: DemoDeed) async throws {
        try await look()
        if thread.opportunity != nil { return try await sell(deed) }
        switch deed {
        case .logs(let kind, let outcome, let note): try await log(kind, outcome, note)
        case .assigns: try await assign()
        default: if let lead = thread.lead, lead.state.isOpen { try await bring(lead, on: deed) }
        }
    }

    /// Looks up how the lead and the opportunity stand by now.
    private mutating func look() async throws {
        let (lead, deal) = (thread.lead?.id, thread.opportunity?.id)
        guard lead != nil || deal != nil else { return }
        let workspace = rep.workspace.id
        // In memory a reading makes SQLite prepare every statement anew; a turn of the writer does not.
        (thread.lead, thread.opportunity) = try await rep.database.write { connection in
            let store = Store(connection, workspace: workspace)
            return (
                try lead.flatMap { try store.find(Lead.self, $0)?.record },
                try deal.flatMap { try store.find(Opportunity.self, $0)?.record }
            )
        }
    }
}

extension DemoStaging {
    private func engagement(_ sign: DemoSign, of person: DemoPerson) -> EngagementDetails {
        let before = Int64(sign.minutes * Double(Milliseconds.minute))
        var details = EngagementDetails(kind: sign.kind, at: now + -before)
        (details.person, details.account) = (person.details, person.account)
        (details.source, details.campaign) = (thread.channel.source, thread.channel.campaign)
        (details.detail, details.url) = (sign.detail, sign.url)
        if sign.kind == "referral_received" { details.referredBy = thread.referrer }
        return details
    }

    mutating func visit(_ signs: [DemoSign]) async throws {
        for result in try await desks.system.captureEngagements(signs.map { engagement($0, of: thread.person) }) {
            hear(try result.get())
        }
    }

    private mutating func hear(_ captured: Captured) {
        thread.personID = captured.person?.id ?? thread.personID
        if captured.engagement.class == .human { thread.signs[captured.engagement.kind] = captured.engagement.id }
        guard let lead = captured.lead else { return }
        if captured.opened { thread.opportunity = nil }
        thread.lead = lead
    }

    /// A scanner of the receiving side opens every link of a letter within seconds.
    private mutating func scan() async throws {
        let batch = ["case", "product", "unsubscribe"].enumerated().map { place, page in
            var details = engagement(
                DemoSign("email_clicked", "Monthly letter", url: "/letter/\(page)"), of: thread.person)
            details.at = now + -Int64(place) * Milliseconds.second
            details.via = ["method": "GET", "agent": "Mailwacht Link-Scanner/2.1", "message": "letter"]
            return details
        }
        for result in try await desks.system.captureEngagements(batch) { hear(try result.get()) }
    }

    private mutating func reply(_ words: String) async throws {
        let details = engagement(DemoSign("email_replied", words), of: thread.person)
        let captured = try await desks.system.captureEngagement(details)
        hear(captured)
        thread.reply = captured.engagement.id
    }

    private mutating func triage(_ meaning: ReplyMeaning) async throws {
        guard let reply = thread.reply else { return }
        let until = Day(utc: now) + 60
        hear(
            try await desks.marketer.triageReply(reply.description, as: meaning, until: meaning == .later ? until : nil)
        )
        thread.reply = nil
    }
}
