import Sales
import Scoring
import Storage

extension Acting {
    /// Where a lead stands now. Nothing is kept.
    func standing(of lead: Kept<Lead>) throws -> Standing {
        try counted(lead.record, hearing: [], former: store.standing(lead.record.id))
    }

    /// Counts a lead anew, with the engagements that were just heard, and keeps where it stands. What
    /// follows from the scores is done as well: one that was cooling is so no longer when its interest is back, and on
    /// `news` (an engagement, a changed fact, another playbook) the system qualifies a lead that meets the definition.
    /// Without news it does not: a decision that somebody took back stays taken back. `anew` fills the window again
    /// from the engagements: where one turned out to count after all, or not to. Where `factsStand`, nothing but
    /// engagements is new: the fit stays what it was.
    @discardableResult
    func recount(
        _ lead: Kept<Lead>, hearing engagements: [Engagement] = [], news: Bool = false, anew: Bool = false,
        factsStand: Bool = false, _ also: (inout Standing) -> Void = { _ in }
    ) throws -> Kept<Lead> {
        let former = try store.standing(lead.record.id)
        var standing = try counted(
            lead.record, hearing: engagements, former: former, anew: anew, factsStand: factsStand)
        also(&standing)
        let moved = try follow(standing, from: lead, news: news || engagements.contains { $0.mark != nil })
        if moved.record.state != lead.record.state {
            standing = try recounted(standing, as: moved.record)
        }
        if former == nil || isRetimed(lead.record.id) || moved.version != lead.version {
            standing.nextTouchAt = try store.nextTouch(lead: lead.record.id)
            timed(lead.record.id)
        }
        try store.keep(standing, state: moved.record.state)
        return moved
    }

    private func counted(
        _ lead: Lead, hearing engagements: [Engagement], former: Standing?, anew: Bool = false,
        factsStand: Bool = false
    ) throws -> Standing {
        let known = try anew ? nil : former.flatMap { try usable($0) }
        var window = try known ?? fullWindow(of: lead, unheard: former == nil)
        for engagement in engagements {
            guard let mark = engagement.mark else { continue }
            window.insert(mark, kind: engagement.kind, cards: published.cards)
        }
        var standing = Standing.counted(
            lead, fit: try fit(of: lead, former: factsStand ? former : nil), window, cards: published.cards,
            qualified: playbook.qualified, version: published.version, at: now, former: former)
        for engagement in engagements where engagement.mark != nil { standing.heard(at: engagement.at) }
        return standing
    }

    private func recounted(_ standing: Standing, as lead: Lead) throws -> Standing {
        Standing.counted(
            lead, fit: standing.fit, standing.window,
            cards: published.cards, qualified: playbook.qualified, version: published.version, at: now,
            former: standing)
    }

    /// The fit points of a lead: those of the `former` standing where the same fit card counted them.
    private func fit(of lead: Lead, former: Standing?) throws -> Points {
        if let former, try fits(as: former) { return former.fit }
        let acquaintance = try Lens(store: store, moment: nil).acquaintance(with: lead, asking: published.asks)
        return published.cards.fitPoints(acquaintance.facts(fields: playbook.fields))
    }

    private func fits(as former: Standing) throws -> Bool {
        if former.playbook == published.version { return true }
        let before = try desk.playbooks.published(former.playbook, in: store)
        return before.cards.fit == published.cards.fit && before.playbook.fields == playbook.fields
    }

    /// A window filled under cards that count other engagements is of no use; other points change nothing about it.
    private func usable(_ former: Standing) throws -> Window? {
        if former.playbook == published.version { return former.window }
        let cards = try desk.playbooks.published(former.playbook, in: store).cards
        return cards.counts(asMuchAs: published.cards) ? former.window : nil
    }

    /// The window of all that counts, filled anew from the engagements: bounded by what each rule can use.
    ///
    /// A lead that this transaction opened and that was not counted yet has heard nothing but what it is told now.
    func fullWindow(of lead: Lead, unheard: Bool = false) throws -> Window {
        var window = Window(ruleCount: published.cards.interest.count)
        guard !unheard || !store.hasOpened(lead.id) else { return window }
        let latest = try store.latestMarks(lead: lead.id, limit: Acting.manyMarks)
        for engagement in latest {
            guard let mark = engagement.mark else { continue }
            window.insert(mark, kind: engagement.kind, cards: published.cards)
        }
        guard latest.count == Acting.manyMarks else { return window }
        for rule in published.cards.interest {
            for engagement in try store.latestMarks(lead: lead.id, kinds: rule.kinds, limit: rule.atMost) {
                guard let mark = engagement.mark else { continue }
                window.insert(mark, kind: engagement.kind, cards: published.cards)
            }
        }
        return window
    }

    private func follow(_ standing: Standing, from lead: Kept<Lead>, news: Bool) throws -> Kept<Lead> {
        let definition = playbook.qualified
        if news, lead.record.qualifiesItself(fit: standing.fit, interest: standing.interest, by: definition) {
            let steps = try lead.record.qualified(
                fit: standing.fit, interest: standing.interest, on: occasion(by: .system))
            return try apart { try $0.take(steps, from: lead, by: .system) }
        }
        guard lead.record.warms(at: standing.interest, by: definition) else { return lead }
        let step = lead.record.warmed(on: occasion(by: .system))
        return try apart { try $0.take(step, from: lead, by: .system) }
    }
}

extension Acting {
    /// So many engagements are read at once; where a lead has more, each rule asks for the latest of its own kinds.
    private static let manyMarks = 256
}

extension EngagementMark {
    /// Its mark in a lead's window; nil where it counts nothing.
    var mark: Mark? { Engagement.mark(id, `class`, triage, at: at) }
}
