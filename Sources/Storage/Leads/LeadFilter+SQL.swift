import SQLPort
import Sales
import Scoring

extension LeadFilter {
    /// Whether an index by owner, campaign, source or cooling leaves few enough leads to sort.
    var isNarrow: Bool {
        if case .owned = scope { return true }
        return owner != nil || campaign != nil || sourceKey != nil || cooling
    }

    /// Every condition that the walk itself does not keep, each beginning with AND.
    func predicates(of lane: LeadLane) -> [SQLText] {
        var found: [SQLText] = []
        if let states = statePredicate(lane) { found.append(states) }
        if let owner { found.append("AND leads.owner_id = \(owner)") }
        if case .owned(let user) = scope { found.append("AND leads.owner_id = \(user)") }
        if let campaign { found.append("AND leads.campaign_id = \(campaign)") }
        if let sourceKey { found.append("AND leads.source_key = \(sourceKey)") }
        if let grade { found.append("AND standings.grade = \(grade.description)") }
        if cooling { found.append("AND leads.cooling_since IS NOT NULL") }
        if withoutTouch { found.append("AND standings.next_touch_at = \(Moment.distantFuture)") }
        if let quietSince {
            found.append("AND coalesce(standings.buyer_at, leads.opened_at) < \(quietSince)")
        }
        return found
    }

    private func statePredicate(_ lane: LeadLane) -> SQLText? {
        if case .state = lane { return nil }
        guard !states.isEmpty, states.count < LeadState.allCases.count else { return nil }
        let names = LeadState.allCases.filter(states.contains).map { SQLText("\($0.rawValue)") }
        return SQLText(joining: ["AND leads.state IN ("] + [SQLText(joining: names, by: ", ")] + [")"])
    }
}
