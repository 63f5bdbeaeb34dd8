import Actions
import Sales

/// A declared name as words: `decision_maker` is "Decision maker".
func spoken(_ name: String) -> String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
}

/// What a badge shows: its words, and the class that gives it its colour.
struct Badge: Encodable, Hashable, Sendable {
    let label: String
    let look: String

    init(_ label: String, look: String) {
        self.label = label
        self.look = look
    }

    /// A lead's state, by the workspace's own label where it has one.
    init(_ state: LeadState, _ labels: [String: String] = [:]) {
        self.init(labels[state.rawValue] ?? spoken(state.rawValue), look: "state-\(state.rawValue)")
    }

    /// How an opportunity stands.
    init(_ opportunity: Opportunity) {
        if opportunity.withdrawnAt != nil {
            self.init("Withdrawn", look: "state-withdrawn")
        } else if let outcome = opportunity.outcome {
            self.init(spoken(outcome.rawValue), look: "state-\(outcome.rawValue)")
        } else {
            self.init("Open", look: "state-open")
        }
    }
}

extension LeadProgress {
    /// As people read it.
    var words: String {
        switch self {
        case .untouched: "Untouched"
        case .attempting(let count): count == 1 ? "1 attempt" : "\(count) attempts"
        case .connected: "Connected"
        case .meetingSet: "Meeting set"
        }
    }
}

extension Person {
    /// What to call somebody: by name, else by address, else by phone.
    var shown: String { fullName ?? email ?? phone ?? "Somebody" }
}

extension User {
    /// What to call one of ours.
    var shown: String { name ?? email }
}

extension Noun {
    /// One of them.
    var singular: String {
        switch self {
        case .people, .leadPeople, .opportunityPeople: "person"
        case .activities: "activity"
        case .opportunities: "opportunity"
        default: String(rawValue.dropLast()).replacing("_", with: " ")
        }
    }
}

/// What to call the parts people have in a decision.
enum Parts {
    static let roles = ["decision_maker", "champion", "influencer", "user", "blocker"]
    static let stances = ["supporter", "neutral", "opponent"]
}
