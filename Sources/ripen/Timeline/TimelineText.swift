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

    /// Writes the latest `limit` lines and says how many more there are.
    func write(on sheet: inout Sheet, limit: Int = 25) {
        guard !items.isEmpty else { return sheet.line(.dim("  Nothing has happened yet.")) }
        var table = TextTable(["", "", "", "", .text("")])
        for item in items.prefix(limit) {
            let look: Ink.Look = item.isWithdrawn ? .dim : item.engagement == nil ? .plain : .green
            table.add([
                .dim(dates.time(item.at)), .dim(dates.away(item.at)), Ink(item.actorName),
                Ink(what(item), look), .dim(details(item)),
            ])
        }
        sheet.table(table, indent: 2)
        if items.count > limit { sheet.line(.dim("  … and \(items.count - limit) more (all with --json)")) }
    }

    private func what(_ item: TimelineItem) -> String {
        let word = item.kind.replacing("_", with: " ")
        if item.engagement != nil { return word }
        return item.kind == "created" || item.kind == "edited" ? "\(word) \(item.noun.singular)" : word
    }

    private func details(_ item: TimelineItem) -> String {
        let learned = item.knownAt - item.at > Milliseconds.day ? "learned \(dates.day(item.knownAt))" : nil
        let parts = [
            item.isWithdrawn ? "taken back" : nil, item.engagement.flatMap(classWords), telling(item),
            item.why?.replacing("_", with: " "), item.override.map { "override: \($0.reason)" }, learned,
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

    /// The one change that people look for.
    private func telling(_ item: TimelineItem) -> String? {
        let fields = ["state", "stage", "outcome", "criterion", "amount", "expected_close", "title", "role"]
        let changes = item.changes.filter { fields.contains($0.field) }
        guard let change = changes.first(where: { $0.field != "amount" }) ?? changes.first else { return nil }
        let before = Scalar(change.before, of: change.field)?.text
        let after = Scalar(change.after, of: change.field)?.text ?? "nothing"
        return (before.map { "\($0) → \(after)" } ?? after).replacing("_", with: " ")
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
