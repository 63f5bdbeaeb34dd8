import Sales

/// What one transaction that writes has read and written so far, so that nothing is read twice: every record by its id,
/// and of the leads it opened everything that was told of them, because nobody else can know them yet.
///
/// It belongs to one transaction. Where a part of that transaction is undone it forgets everything.
final class StoreMemory {
    private var shelves: [Noun: any RecordShelf] = [:]
    private var standings: [ID<Lead>: Standing?] = [:]
    private var opened: [ID<Lead>: OpenedLead] = [:]
    /// Whom the names mean that were looked up.
    private var meant: [Noun: [String: Identifier]] = [:]
    /// Counters that are counted here until they are written; nil where each number is written at once.
    private var counters: [Counter: Int64]?

    /// What was told of a lead that this transaction opened.
    private struct OpenedLead {
        var entries: [Entry] = []
        var tasks: [ID<SalesTask>] = []
        var milestones: [Milestone] = []
    }

    /// Forgets all of it: the store is no longer what this transaction wrote.
    func forget() {
        shelves = [:]
        standings = [:]
        opened = [:]
        meant = [:]
    }
}

extension StoreMemory {
    /// The record that `name` was found to mean.
    func meant<R: Record>(_ type: R.Type, by name: String) -> ID<R>? {
        meant[R.noun]?[name].map { ID<R>($0) }
    }

    func note<R: Record>(_ id: ID<R>, as name: String) { meant[R.noun, default: [:]][name] = id.raw }

    /// A record of that noun was changed or removed: it may mean another now.
    func forgetMeanings(of noun: Noun) { meant[noun] = nil }
}

extension StoreMemory {
    var holdsCounters: Bool { counters != nil }

    func holdCounters() { counters = [:] }

    func held(_ counter: Counter) -> Int64? { counters?[counter] }

    func hold(_ counter: Counter, at value: Int64) { counters?[counter] = value }

    func count(_ counter: Counter, after value: Int64) -> Int64 {
        counters?[counter] = value + 1
        return value + 1
    }

    /// What is to be written; from now on each number is written at once.
    func releaseCounters() -> [(Counter, Int64)] {
        defer { counters = nil }
        return (counters ?? [:]).sorted { $0.key.rawValue < $1.key.rawValue }
    }
}

/// The records of one noun.
private protocol RecordShelf: AnyObject {}
private final class Shelf<R: Record>: RecordShelf {
    var kept: [ID<R>: Kept<R>] = [:]
}

extension StoreMemory {
    func find<R: Record>(_ type: R.Type, _ id: ID<R>) -> Kept<R>? { (shelves[R.noun] as? Shelf<R>)?.kept[id] }

    func put<R: Record>(_ kept: Kept<R>) {
        if let shelf = shelves[R.noun] as? Shelf<R> {
            shelf.kept[kept.record.id] = kept
        } else {
            let shelf = Shelf<R>()
            shelf.kept[kept.record.id] = kept
            shelves[R.noun] = shelf
        }
    }

    func remove<R: Record>(_ type: R.Type, _ id: ID<R>) { (shelves[R.noun] as? Shelf<R>)?.kept[id] = nil }

    /// Remembers a record that was not there before.
    func add<R: Record>(_ kept: Kept<R>) {
        put(kept)
        if let lead = kept.record as? Lead { opened[lead.id] = OpenedLead() }
        if let task = kept.record as? SalesTask, let lead = task.leadID { opened[lead]?.tasks.append(task.id) }
    }
}

extension StoreMemory {
    /// The standing of a lead; nil where it was not asked for yet, nil within where there is none.
    func standing(_ lead: ID<Lead>) -> Standing?? {
        opened[lead] != nil ? .some(standings[lead] ?? nil) : standings[lead]
    }

    func put(_ standing: Standing?, of lead: ID<Lead>) { standings[lead] = .some(standing) }

    func append(_ entry: Entry) {
        guard let lead = entry.about.lead else { return }
        opened[lead]?.entries.append(entry)
    }

    /// Whether this transaction opened that lead.
    func isOpened(_ lead: ID<Lead>) -> Bool { opened[lead] != nil }

    /// The entries shown under a lead that this transaction opened, in their order; nil for other leads.
    func entries(_ lead: ID<Lead>) -> [Entry]? { opened[lead]?.entries.sorted { $0.id < $1.id } }

    /// The tasks that are not done of a lead that this transaction opened; nil for other leads.
    func openTasks(_ lead: ID<Lead>) -> [Kept<SalesTask>]? {
        guard let tasks = opened[lead]?.tasks else { return nil }
        return tasks.compactMap { find(SalesTask.self, $0) }.filter { $0.record.doneAt == nil }
            .sorted { ($0.record.dueAt, $0.record.id) < ($1.record.dueAt, $1.record.id) }
    }

    func put(_ milestones: [Milestone], of lead: ID<Lead>) { opened[lead]?.milestones = milestones }

    /// Which of these milestones of a lead that this transaction opened are not kept yet; nil for other leads, and
    /// where one that is kept is no longer among them.
    func unkept(_ milestones: [Milestone], of lead: ID<Lead>) -> [Milestone]? {
        guard let kept = opened[lead]?.milestones, kept.allSatisfy(milestones.contains) else { return nil }
        opened[lead]?.milestones = milestones
        return milestones.filter { !kept.contains($0) }
    }
}
