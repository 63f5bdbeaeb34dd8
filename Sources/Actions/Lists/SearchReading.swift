import SQLPort
public import Sales
import Storage

/// What a search found, each sort apart; the most wanted first.
public struct SearchReading: Hashable, Sendable {
    public var leads: [SearchHit] = []
    public var opportunities: [SearchHit] = []
    public var people: [SearchHit] = []
    public var accounts: [SearchHit] = []

    /// Nothing found.
    public init() {}

    /// Whether nothing was found.
    public var isEmpty: Bool { leads.isEmpty && opportunities.isEmpty && people.isEmpty && accounts.isEmpty }
}

/// One thing that a search found, in a line.
public struct SearchHit: Hashable, Sendable {
    public var noun: Noun
    public var id: Identifier
    /// `L-12` or `O-3`; nil for people and accounts.
    public var code: String?
    /// What it is called.
    public var title: String
    /// What tells it from others of that name: state and account, stage, address, domain.
    public var note: String?
}

extension Desk {
    /// Leads, opportunities, people and accounts by the beginnings of their words: name, company, e-mail address,
    /// phone, or number (`12`, `L-12`, `O-3`). Case and accents do not matter. Up to `limit` of each sort.
    public func search(_ text: String, limit: Int = 8) async throws -> SearchReading {
        try mustBeAllowed(to: .see)
        let words = SearchWords(text)
        let limit = min(max(limit, 1), 50)
        return try await reading { try Searching(store: $0, words: words, limit: limit).reading() }
    }

    /// Lets what changed be found by the index of words; answers how many records were placed. What still waits is
    /// found without it, up to a few hundred.
    @discardableResult
    public func indexSearch(limit: Int = 500) async throws -> Int {
        guard try await reading({ try !$0.searchQueue(limit: 1).isEmpty }) else { return 0 }
        return try await database.write { connection in
            try Store(connection, workspace: workspace.id).indexSearch(limit: limit)
        }
    }

    /// Makes the index of words anew from the records. Others may work meanwhile. Refuses all but managers.
    @discardableResult
    public func rebuildSearch() async throws -> Int {
        try mustBeAllowed(to: .override)
        try await database.write { try Store($0, workspace: workspace.id).queueAllSearch() }
        var placed = 0
        while case let done = try await indexSearch(limit: 1_000), done > 0 { placed += done }
        return placed
    }
}

/// One search in one moment of the store.
private struct Searching {
    let store: Store
    let words: SearchWords
    let limit: Int

    /// How many waiting records are looked at one by one: more only wait while an import runs.
    private static let waiting = 300

    func reading() throws -> SearchReading {
        var reading = SearchReading()
        guard !words.words.isEmpty else { return reading }
        let queue = try store.searchQueue(limit: Searching.waiting)
        let people = try found(Person.self, queue)
        let accounts = try found(Account.self, queue)
        reading.people = people.map(hit)
        reading.accounts = accounts.map(hit)
        reading.opportunities =
            try numberedDeal()
            + found(Opportunity.self, queue).filter { $0.withdrawnAt == nil }
            .map(hit)
        reading.leads = try numberedLead() + leads(of: people, accounts)
        reading.opportunities = unique(reading.opportunities)
        reading.leads = unique(reading.leads)
        return reading
    }

    /// Records of a noun: those that wait and match, then those of the index that do not wait.
    private func found<R: Record>(_ type: R.Type, _ queue: [Subject]) throws -> [R] {
        let waiting = queue.filter { $0.noun == R.noun }
        let fresh = try waiting.filter { try store.searchText(of: $0).map(words.match) ?? false }.map(\.id)
        let stale = Set(waiting.map(\.id))
        let placed = try store.searchHits(R.noun, words: words.words, limit: limit + stale.count)
            .filter { !stale.contains($0) }
        return try (fresh.reversed() + placed).prefix(limit).compactMap { try store.find(type, ID<R>($0))?.record }
    }

    private func numberedLead() throws -> [SearchHit] {
        guard let number = words.number, words.numbered != .opportunities else { return [] }
        return try store.lead(number: number).map { [try hit($0.record)] } ?? []
    }

    private func numberedDeal() throws -> [SearchHit] {
        guard let number = words.number, words.numbered != .leads else { return [] }
        guard let deal = try store.opportunity(number: number)?.record, deal.withdrawnAt == nil else { return [] }
        return [hit(deal)]
    }

    /// The leads of those who were found, open ones first, the latest first.
    private func leads(of people: [Person], _ accounts: [Account]) throws -> [SearchHit] {
        let own = try people.flatMap { try store.leads(person: $0.id) }
        let theirs = try accounts.flatMap { try store.leads(account: $0.id, limit: limit) }
        let sorted = (own + theirs).map(\.record).sorted {
            ($0.state.isOpen ? 1 : 0, $0.number) > ($1.state.isOpen ? 1 : 0, $1.number)
        }
        return try sorted.prefix(limit * 2).map(hit)
    }

    private func unique(_ hits: [SearchHit]) -> [SearchHit] {
        var seen: Set<Identifier> = []
        return Array(hits.filter { seen.insert($0.id).inserted }.prefix(limit))
    }

    private func hit(_ lead: Lead) throws -> SearchHit {
        let person = try lead.personID.flatMap { try store.find(Person.self, $0)?.record }
        let account = try lead.accountID.flatMap { try store.find(Account.self, $0)?.record.name }
        let name = person.flatMap { $0.fullName ?? $0.email ?? $0.phone }
        let note =
            name == nil
            ? lead.state.rawValue : [lead.state.rawValue, account].compactMap { $0 }.joined(separator: " · ")
        return SearchHit(
            noun: .leads, id: lead.id.raw, code: lead.code, title: name ?? account ?? lead.code, note: note)
    }

    private func hit(_ person: Person) -> SearchHit {
        let name = person.fullName ?? person.email ?? person.phone ?? ""
        let note = [person.title, person.email].compactMap { $0 }.joined(separator: " · ")
        return SearchHit(noun: .people, id: person.id.raw, title: name, note: note.isEmpty ? nil : note)
    }

    private func hit(_ account: Account) -> SearchHit {
        let note = [account.domain, account.industry].compactMap { $0 }.joined(separator: " · ")
        return SearchHit(noun: .accounts, id: account.id.raw, title: account.name, note: note.isEmpty ? nil : note)
    }

    private func hit(_ deal: Opportunity) -> SearchHit {
        SearchHit(
            noun: .opportunities, id: deal.id.raw, code: deal.code, title: deal.name,
            note: deal.outcome?.rawValue ?? deal.stage)
    }
}
