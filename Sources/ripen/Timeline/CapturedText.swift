import Actions
import Sales

/// What became of an engagement, in a few lines.
struct CapturedText {
    let captured: Captured
    let dates: DateText

    init(_ captured: Captured, _ dates: DateText) {
        self.captured = captured
        self.dates = dates
    }

    func write(on sheet: inout Sheet) {
        let name = captured.person?.fullName ?? captured.person?.email ?? captured.account?.name ?? "somebody"
        let what = captured.engagement.kind.replacing("_", with: " ")
        guard !captured.duplicate else {
            return sheet.line(Marks.ahead, " It was in already: \(what), \(dates.full(captured.engagement.at)).")
        }
        sheet.line(Marks.met, " \(what) by \(name), \(dates.full(captured.engagement.at)). \(outcome)")
        if let lead = captured.lead { sheet.hint("See it:", "ripen lead show \(lead.code)") }
    }

    private var outcome: String {
        let lead = captured.lead.map { "\($0.code) (\($0.state.rawValue))" } ?? "a lead"
        switch captured.route {
        case .joinsLead: return "It belongs to \(lead)."
        case .onOpportunity: return "It is on the timeline of their open opportunity."
        case .opensLead(let origin): return "It opened \(lead)\(origin.words)."
        case .noLead(let reason): return reason.words
        }
    }
}

extension LeadOrigin {
    fileprivate var words: String {
        let colleagues =
            suggests.isEmpty ? "" : "; a colleague's lead is open: have a look whether they belong together"
        switch because {
        case .first: return colleagues
        case .listMember: return ", the first of somebody on a list\(colleagues)"
        case .returned: return ", a new episode of somebody who was here before\(colleagues)"
        case .existing: return ", for a customer\(colleagues)"
        }
    }
}

extension CaptureRoute.NoLead {
    fileprivate var words: String {
        switch self {
        case .notAsking: "It asks for nothing, so it opened no lead; it counts when one opens."
        case .machine: "A machine did it: it counts nothing."
        case .unsettled: "Whether a person did it is not settled yet; until then it counts nothing."
        case .awaitsTriage: "It is a reply. Say what it means: ripen triage"
        }
    }
}
