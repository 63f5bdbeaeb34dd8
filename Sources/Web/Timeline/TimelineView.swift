import Actions
import Sales

/// What happened, the latest first, as a page shows it. What an act did beside what people look for, such as a task
/// that went with it, is left out.
struct TimelineView: Encodable, Hashable, Sendable {
    /// One line.
    struct Line: Encodable, Hashable, Sendable {
        var time: String
        var away: String
        var who: String
        var what: String
        /// The classes of the line: `theirs` for the buyer's acts, `decided` for steps, `undone` for what was taken
        /// back.
        var look: String
        /// Marks beside what happened: "taken back", "a machine: counts nothing".
        var marks: [String]
        /// What changed, or the words that were said; none or one.
        var change: [String]
        var said: [String]
    }
    var lines: [Line]
    var isEmpty: Bool
    /// How many more lines there are; a sentence or none.
    var more: [String]

    init(_ items: [TimelineItem], by playbook: Playbook, _ dates: Dates, limit: Int = 100) {
        let telling = TimelineView.telling(items)
        lines = telling.prefix(limit).map { Line($0, by: playbook, dates) }
        isEmpty = lines.isEmpty
        let rest = telling.count - lines.count
        more =
            rest > 0
            ? ["… and \(rest) earlier \(rest == 1 ? "entry" : "entries"). `ripen export timeline` has all."] : []
    }

    /// One line or more of each act.
    private static func telling(_ items: [TimelineItem]) -> [TimelineItem] {
        let told = Set(items.filter { !isAside($0) }.compactMap(\.act))
        var seen: Set<ID<Act>> = []
        return items.filter { item in
            guard let act = item.act, isAside(item) else { return true }
            return !told.contains(act) && seen.insert(act).inserted
        }
    }

    private static func isAside(_ item: TimelineItem) -> Bool {
        item.engagement == nil && ["created", "edited", "done", "joined"].contains(item.kind)
    }
}

extension TimelineView.Line {
    init(_ item: TimelineItem, by playbook: Playbook, _ dates: Dates) {
        let words = TimelineWords(item, playbook, dates)
        self.init(
            time: dates.time(item.at), away: dates.away(item.at), who: item.actorName, what: words.what,
            look: words.look, marks: words.marks, change: words.change.map { [$0] } ?? [],
            said: words.said.map { [$0] } ?? [])
    }
}

/// One line of the timeline in words.
private struct TimelineWords {
    let item: TimelineItem
    let playbook: Playbook
    let dates: Dates

    init(_ item: TimelineItem, _ playbook: Playbook, _ dates: Dates) {
        self.item = item
        self.playbook = playbook
        self.dates = dates
    }

    var what: String {
        if item.engagement != nil { return playbook.kind(item.kind)?.label ?? spoken(item.kind) }
        if let activity = item.activity { return deed(activity) }
        let namesNoun = ["created", "edited", "done", "logged", "joined"].contains(item.kind)
        return spoken(item.kind) + (namesNoun ? " \(item.noun.singular)" : "")
    }

    private func deed(_ activity: Activity) -> String {
        guard let outcome = activity.outcome else { return spoken(activity.kind) }
        let label = playbook.outcome(outcome, of: activity.kind)?.label ?? spoken(outcome)
        return "\(spoken(activity.kind)): \(label.prefix(1).lowercased())\(label.dropFirst())"
    }

    var look: String {
        let looks = [
            item.isWithdrawn ? "undone" : nil, item.engagement?.class == .human ? "theirs" : nil,
            item.engagement == nil && TimelineWords.steps.contains(item.kind) ? "decided" : nil,
        ]
        return looks.compactMap { $0 }.joined(separator: " ")
    }

    private static let steps: Set = [
        "opened", "recycled", "qualified", "accepted", "nurtured", "disqualified", "converted", "advanced", "won",
        "lost", "no_decision", "reopened", "purchased",
    ]

    var marks: [String] {
        let learned = item.knownAt - item.at > Milliseconds.day ? "learned \(dates.date(item.knownAt))" : nil
        return [
            item.isWithdrawn ? "taken back" : nil, item.engagement.flatMap(classWords),
            item.override.map { "rule stepped over: \($0.reason)" }, learned,
            item.playbook.map { "playbook \($0)" },
        ].compactMap { $0 }
    }

    private func classWords(_ engagement: Engagement) -> String? {
        switch (engagement.class, engagement.triage) {
        case (.probable, _): "not settled yet"
        case (.machine, _): "a machine: counts nothing"
        case (.human, .waiting?): "waits to be read"
        case (.human, let triage?): "read as \(triage.rawValue.replacing("_", with: " "))"
        case (.human, nil): nil
        }
    }

    /// The one change that people look for.
    var change: String? {
        let fields = ["criterion", "state", "stage", "outcome", "title", "expected_close", "amount", "role", "text"]
        let found = fields.lazy.compactMap { name in item.changes.first { $0.field == name } }.first
        guard let found, item.activity == nil else { return nil }
        let answer = item.changes.first { $0.field == "answer" }.map { ": \(words($0.after))" } ?? ""
        let before = found.before == .null ? "" : "\(words(found.before)) → "
        return before + words(found.after) + answer
    }

    private func words(_ value: Value) -> String {
        switch value {
        case .null: "nothing"
        case .integer(let number): "\(number)"
        case .text(let text): text.contains(" ") ? text : text.replacing("_", with: " ")
        case .id(let id): id.description
        }
    }

    /// A sentence as it is; a reason's name as words.
    var said: String? {
        guard let why = item.why, !why.isEmpty else { return nil }
        return why.contains(" ") ? why : spoken(why)
    }
}
