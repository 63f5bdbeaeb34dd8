import Sales
import Storage

/// Rows of decisions about leads, made elsewhere: kept as they are, dated as they were, an override each.
struct DecisionRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        let refer = References(act, row)
        guard let lead = try refer.lead() else {
            throw ImportRefusal.missingValue(line: row.line, kind: row.kind, needs: .field("lead"))
        }
        guard let kind = try row.choice("decision", LeadDecision.Kind.self) else {
            throw ImportRefusal.missingValue(line: row.line, kind: row.kind, needs: .field("decision"))
        }
        var decision = LeadDecision(kind, at: try row.needed("at"), override: row.history)
        decision.until = try row.day("until")
        decision.by = try refer.user("by")
        var taken = RowTaken.unchanged
        reason(row.text("reason"), &decision, act.playbook, &taken)
        guard try LeadStoryLine(lead, act).add(decision) else { return taken }
        taken.outcome = .created
        taken.news = [LeadNews(lead: lead.record.id)]
        return taken
    }

    /// A reason that the playbook does not declare is kept as it is written.
    private func reason(
        _ name: String?, _ decision: inout LeadDecision, _ playbook: Playbook, _ taken: inout RowTaken
    ) {
        guard let name else { return }
        decision.reason = name
        let use: Reason.Use
        switch decision.kind {
        case .nurture: use = .nurture
        case .disqualified: use = .disqualified
        // What made it so is told as it was written: a sentence, mostly.
        case .qualified, .accepted, .converted: return
        }
        let key = Folding.name(name)
        let known = playbook.reasons.first {
            $0.use == use && (Folding.name($0.name) == key || Folding.name($0.label) == key)
        }
        decision.reason = known?.name ?? name
        decision.reasonClass = known?.reasonClass ?? .ordinary
        if known == nil { taken.undeclared.append(UndeclaredWord(field: "reason", word: name)) }
    }
}
