import Actions
import Sales

/// The entries that an answer may cite, as the choices of a field.
enum Citable {
    /// The latest thirty of what the buyer did and what we logged, each with when and what.
    static func choices(_ timeline: [TimelineItem], _ playbook: Playbook, _ dates: Dates) -> [(String, String)] {
        let found = timeline.lazy.filter { !$0.isWithdrawn }.compactMap { item -> (String, String)? in
            if let engagement = item.engagement { return choice(engagement, playbook, dates) }
            guard let activity = item.activity else { return nil }
            return (activity.id.description, "We: \(words(spoken(activity.kind), activity.note, activity.at, dates))")
        }
        return Array(found.prefix(30))
    }

    private static func choice(_ engagement: Engagement, _ playbook: Playbook, _ dates: Dates) -> (String, String)? {
        guard engagement.class == .human else { return nil }
        let label = playbook.kind(engagement.kind)?.label ?? spoken(engagement.kind)
        return (engagement.id.description, "They: \(words(label, engagement.detail, engagement.at, dates))")
    }

    private static func words(_ what: String, _ said: String?, _ at: Moment, _ dates: Dates) -> String {
        let text = said.map { ": “\($0.prefix(60))\($0.count > 60 ? "…" : "")”" } ?? ""
        return "\(what), \(dates.date(at))\(text)"
    }
}
