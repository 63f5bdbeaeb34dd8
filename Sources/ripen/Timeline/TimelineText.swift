import Actions
import Sales
import Wire

/// What happened, the latest first.
struct TimelineText {
    let items: [TimelineItem]
    let dates: DateText

    init(_ items: [TimelineItem], _ dates: DateText) {
        self.items = items
        self.dates = dates
    }

    /// Writes the latest `limit` lines and says how many more there are. What an act did beside what people look for,
    /// such as a task that went with it, is left out.
    func write(on sheet: inout Sheet, limit: Int = 25) {
        let telling = self.telling
        guard !telling.isEmpty else { return sheet.line(.dim("  Nothing has happened yet.")) }
        var table = TextTable(["", "", "", "", .text(""), ""])
        for item in telling.prefix(limit) {
            let look: Ink.Look = item.isWithdrawn ? .dim : item.engagement == nil ? .plain : .green
            table.add([
                .dim(dates.time(item.at)), .dim(dates.away(item.at)), Ink(item.actorName), Ink(what(item), look),
                .dim(details(item)), .dim(handle(item)),
            ])
        }
        sheet.table(table, indent: 2)
        if telling.count > limit { sheet.line(.dim("  … and \(telling.count - limit) more (all with --json)")) }
    }

    /// One line or more of each act.
    private var telling: [TimelineItem] {
        let told = Set(items.filter { !isAside($0) }.compactMap(\.act))
        var seen: Set<ID<Act>> = []
        return items.filter { item in
            guard let act = item.act, isAside(item) else { return true }
            return !told.contains(act) && seen.insert(act).inserted
        }
    }

    private func isAside(_ item: TimelineItem) -> Bool {
        item.engagement == nil && ["created", "edited", "done", "joined"].contains(item.kind)
    }

    /// By what end of its id an engagement can be cited as evidence.
    private func handle(_ item: TimelineItem) -> String {
        item.engagement == nil ? "" : String(item.id.description.suffix(6))
    }

    private func what(_ item: TimelineItem) -> String {
        let word = item.kind.replacing("_", with: " ")
        let namesNoun = ["created", "edited", "done", "logged", "joined"].contains(item.kind)
        return item.engagement == nil && namesNoun ? "\(word) \(item.noun.singular)" : word
    }

    private func details(_ item: TimelineItem) -> String {
        let learned = item.knownAt - item.at > Milliseconds.day ? "learned \(dates.day(item.knownAt))" : nil
        let parts = [
            item.isWithdrawn ? "taken back" : nil, item.engagement.flatMap(classWords), change(item),
            why(item), item.override.map { "override: \($0.reason)" }, learned,
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    private func classWords(_ engagement: Engagement) -> String? {
        switch engagement.class {
        case .human: nil
        case .probable: "not settled yet"
        case .machine: "a machine: counts nothing"
        }
    }

    /// A sentence as it is; a reason's name as words.
    private func why(_ item: TimelineItem) -> String? {
        guard let why = item.why else { return nil }
        return why.contains(" ") ? why : why.replacing("_", with: " ")
    }

    /// The one change that people look for.
    private func change(_ item: TimelineItem) -> String? {
        let fields = ["criterion", "state", "stage", "outcome", "title", "kind", "expected_close", "role", "text"]
        let found = fields.lazy.compactMap { name in item.changes.first { $0.field == name } }.first
        guard let found else { return nil }
        let before = Scalar(found.before, of: found.field)?.text
        let after = Scalar(found.after, of: found.field)?.text ?? "nothing"
        let change = before.map { "\($0) → \(after)" } ?? after
        let answer = item.changes.first { $0.field == "answer" }.flatMap { Scalar($0.after, of: $0.field)?.text }
        return (change + (answer.map { ": \($0)" } ?? "")).replacing("_", with: " ")
    }
}

extension Noun {
    /// One of them.
    var singular: String {
        switch self {
        case .people, .leadPeople, .opportunityPeople: "person"
        case .activities: "activity"
        case .opportunities: "opportunity"
        case .lists, .users, .accounts, .campaigns, .costs, .leads, .engagements, .notes, .tasks, .answers,
            .conversions, .products, .suppressions, .listMembers:
            String(rawValue.dropLast()).replacing("_", with: " ")
        }
    }
}
