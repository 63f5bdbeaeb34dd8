import SQLPort
import Sales
import Scoring

/// A piece of a WHERE that is true or false, never unknown, and the tables it reads.
struct LeadPredicate {
    enum Table: Hashable { case leads, standings, people, accounts }
    var text: SQLText
    var tables: Set<Table>

    init(_ text: SQLText, _ tables: Table...) {
        self.text = text
        self.tables = Set(tables)
    }

    static let always = LeadPredicate("1 = 1")
    static let never = LeadPredicate("1 = 0")

    /// These, joined by “AND” or “OR” in brackets.
    static func joined(_ parts: [LeadPredicate], by word: String, empty: LeadPredicate) -> LeadPredicate {
        guard parts.count != 1 else { return parts[0] }
        guard !parts.isEmpty else { return empty }
        var whole = LeadPredicate(SQLText(joining: ["("] + [SQLText(joining: parts.map(\.text), by: word)] + [")"]))
        for part in parts { whole.tables.formUnion(part.tables) }
        return whole
    }
}

/// How people and accounts are looked at: row by row beside each lead, or once for all leads.
enum PartyReach { case beside, gathered }

/// Turns conditions into SQL.
struct LeadPredicates {
    let workspace: ID<Workspace>
    let reach: PartyReach

    func predicate(_ condition: FilterCondition<LeadTest>) -> LeadPredicate {
        switch condition {
        case .test(let test): return predicate(test)
        case .all(let parts): return .joined(parts.map(predicate), by: " AND ", empty: .always)
        case .any(let parts): return .joined(parts.map(predicate), by: " OR ", empty: .never)
        case .not(let part):
            var inner = predicate(part)
            inner.text = SQLText(joining: ["NOT (", inner.text, ")"])
            return inner
        }
    }

    private func predicate(_ test: LeadTest) -> LeadPredicate {
        switch test {
        case .states(let states): return self.states(states)
        case .owners(let owners): return among("leads.owner_id", owners, .leads)
        case .campaigns(let campaigns): return among("leads.campaign_id", campaigns, .leads)
        case .sources(let keys): return among("leads.source_key", keys, .leads)
        case .grades(let grades): return among("standings.grade", Set(grades.map(\.description)), .standings)
        case .motions(let motions): return among("leads.motion", Set(motions.map(\.rawValue)), .leads)
        case .lists(let lists): return self.lists(lists)
        case .figure(let figure, let from, let to): return figures(figure, from, to)
        case .words(let word, let texts): return words(word, texts)
        case .begins(let word, let start): return words(word, startingWith: start)
        case .named(let who, let start): return named(who, start)
        case .own(let test): return own(test)
        case .progress(let words): return .joined(words.map(progress), by: " OR ", empty: .never)
        case .without(let link): return LeadPredicate("leads.\(raw: link.rawValue + link.ending) IS NULL", .leads)
        case .customer: return customer
        case .referred: return person("people.referred_by IS NOT NULL")
        case .cooling: return LeadPredicate("leads.cooling_since IS NOT NULL", .leads)
        case .withoutTouch:
            return LeadPredicate(
                "(standings.open = 1 AND standings.next_touch_at = \(Moment.distantFuture))", .standings)
        }
    }

    private func states(_ states: Set<LeadState>) -> LeadPredicate {
        let open = Set(LeadState.allCases.filter(\.isOpen))
        if states.count == LeadState.allCases.count { return .always }
        // Open and closed leads are told apart without a look at the lead.
        if states == open { return LeadPredicate("standings.open = 1", .standings) }
        if states == Set(LeadState.allCases).subtracting(open) {
            return LeadPredicate("standings.open = 0", .standings)
        }
        return among("leads.state", Set(states.map(\.rawValue)), .leads)
    }

    /// `column IN (…)`, false where there is nothing in the column.
    private func among(
        _ column: String, _ values: Set<some SQLBindable>, _ table: LeadPredicate.Table
    ) -> LeadPredicate {
        guard !values.isEmpty else { return .never }
        var text = LeadPredicate(Store.column(column, in: values), table)
        if table == .people { text = person(text.text) }
        if table == .accounts { text = account(text.text) }
        return text
    }

    /// What the lead's person must be like.
    func person(_ text: SQLText) -> LeadPredicate {
        guard reach == .gathered else { return LeadPredicate(text, .leads, .people) }
        let inner: SQLText = "SELECT people.id FROM people WHERE people.workspace_id = \(workspace) AND"
        return LeadPredicate(
            SQLText(joining: ["(leads.person_id IS NOT NULL AND leads.person_id IN (", inner, text, "))"]), .leads)
    }

    /// What the lead's account must be like.
    func account(_ text: SQLText) -> LeadPredicate {
        guard reach == .gathered else { return LeadPredicate(text, .leads, .accounts) }
        let inner: SQLText = "SELECT accounts.id FROM accounts WHERE accounts.workspace_id = \(workspace) AND"
        return LeadPredicate(
            SQLText(joining: ["(leads.account_id IS NOT NULL AND leads.account_id IN (", inner, text, "))"]), .leads)
    }

    private func figures(_ figure: LeadFigure, _ from: Int64?, _ to: Int64?) -> LeadPredicate {
        var parts: [SQLText] = []
        if !figure.isAlwaysKnown { parts.append("\(raw: figure.column) IS NOT NULL") }
        if figure == .nextTouch { parts.append("standings.next_touch_at < \(Moment.distantFuture)") }
        if let from { parts.append("\(raw: figure.column) >= \(from)") }
        if let to { parts.append("\(raw: figure.column) <= \(to)") }
        guard !parts.isEmpty else { return .always }
        let text = SQLText(joining: ["("] + [SQLText(joining: parts, by: " AND ")] + [")"])
        if figure.tables == [.accounts] { return account(text) }
        var predicate = LeadPredicate(text)
        predicate.tables = figure.tables
        return predicate
    }

    private func words(_ word: LeadWord, _ texts: Set<String>) -> LeadPredicate {
        .joined(word.columns.map { among($0.column, texts, $0.table) }, by: " OR ", empty: .never)
    }

    private func words(_ word: LeadWord, startingWith start: String) -> LeadPredicate {
        let parts = word.columns.map { place in
            let text = Store.column(place.column, beginning: start)
            return place.table == .people
                ? person(text)
                : place.table == .accounts
                    ? account(text)
                    : LeadPredicate(text, place.table)
        }
        return .joined(parts, by: " OR ", empty: .never)
    }

    private func named(_ who: NamedParty, _ start: String) -> LeadPredicate {
        let people = person(Store.column("people.name_key", beginning: start))
        let accounts = account(Store.column("accounts.name_key", beginning: start))
        switch who {
        case .person: return people
        case .account: return accounts
        case .anybody:
            let email = person(Store.column("people.email_key", beginning: start))
            return .joined([people, accounts, email], by: " OR ", empty: .never)
        }
    }

    private var customer: LeadPredicate {
        .joined(
            [person("people.customer_since IS NOT NULL"), account("accounts.customer_since IS NOT NULL")], by: " OR ",
            empty: .never)
    }

    private func lists(_ lists: Set<ID<ContactList>>) -> LeadPredicate {
        guard !lists.isEmpty else { return .never }
        let members: SQLText = "FROM list_members WHERE workspace_id = \(workspace) AND"
        let among = Store.column("list_members.list_id", in: lists)
        return LeadPredicate(
            SQLText(joining: [
                "((leads.person_id IS NOT NULL AND leads.person_id IN (SELECT person_id", members, among,
                "AND person_id IS NOT NULL)) OR (leads.account_id IS NOT NULL AND leads.account_id IN",
                "(SELECT account_id", members, among, "AND person_id IS NULL AND account_id IS NOT NULL)))",
            ]), .leads)
    }

    private func own(_ test: OwnFieldTest) -> LeadPredicate {
        let parts = OwnHolder.ofLeads.map { holder in
            // Beside a lead its own value is looked up; of all leads those that have it are gathered once.
            if reach == .beside, case .texts = test.comparison {
                return SQLText(joining: [
                    "EXISTS (", Store.customIDs(of: holder.table, test, workspace),
                    "AND custom_values.id = leads.\(raw: holder.reference))",
                ])
            }
            return SQLText(joining: [
                "(leads.\(raw: holder.reference) IS NOT NULL AND leads.\(raw: holder.reference) IN (",
                Store.customIDs(of: holder.table, test, workspace), "))",
            ])
        }
        return LeadPredicate(SQLText(joining: ["("] + [SQLText(joining: parts, by: " OR ")] + [")"]), .leads)
    }

    private func progress(_ word: LeadProgress.Word) -> LeadPredicate {
        let lead: SQLText = "workspace_id = \(workspace) AND lead_id = leads.id"
        let met: SQLText = "two_way = 1 AND kind IN ('meeting', 'demo')"
        let meeting = SQLText(joining: [
            "(EXISTS (SELECT 1 FROM activities WHERE", lead, "AND", met, ") OR EXISTS (SELECT 1 FROM engagements WHERE",
            lead, "AND kind = 'meeting_booked' AND class = 'human'))",
        ])
        let talked = SQLText(joining: [
            "(EXISTS (SELECT 1 FROM activities WHERE", lead,
            "AND two_way = 1) OR EXISTS (SELECT 1 FROM engagements WHERE",
            lead, "AND triage IS NOT NULL AND triage <> 'out_of_office' AND class = 'human'))",
        ])
        let silent = SQLText(joining: ["NOT", meeting, "AND NOT", talked])
        let text: SQLText =
            switch word {
            case .meetingSet: meeting
            case .connected: SQLText(joining: ["(", talked, "AND NOT", meeting, ")"])
            case .attempting: SQLText(joining: ["(standings.attempts > 0 AND", silent, ")"])
            case .untouched: SQLText(joining: ["(standings.attempts = 0 AND", silent, ")"])
            }
        return LeadPredicate(text, .leads, .standings)
    }
}

extension LeadLink {
    fileprivate var ending: String { self == .source ? "_key" : "_id" }
}

extension LeadFigure {
    /// The expression of its value.
    var column: String {
        switch self {
        case .number: "leads.number"
        case .fit: "standings.fit_whole"
        case .interest: "standings.interest_whole"
        case .attempts: "standings.attempts"
        case .employees: "accounts.employees"
        case .revenue: "accounts.revenue"
        case .opened: "leads.opened_at"
        case .qualified: "leads.qualified_at"
        case .accepted: "leads.accepted_at"
        case .since: "leads.state_since"
        case .heard: "coalesce(standings.buyer_at, leads.opened_at)"
        case .cooling: "leads.cooling_since"
        case .nextTouch: "standings.next_touch_at"
        case .revisit: "leads.revisit_on"
        }
    }

    fileprivate var isAlwaysKnown: Bool {
        switch self {
        case .number, .fit, .interest, .attempts, .opened, .since, .heard, .nextTouch: true
        case .employees, .revenue, .qualified, .accepted, .cooling, .revisit: false
        }
    }

    var tables: Set<LeadPredicate.Table> {
        switch self {
        case .number, .opened, .qualified, .accepted, .since, .cooling, .revisit: [.leads]
        case .fit, .interest, .attempts, .nextTouch: [.standings]
        case .heard: [.leads, .standings]
        case .employees, .revenue: [.accounts]
        }
    }
}

extension LeadWord {
    /// Where it is kept; a country is the person's or the account's.
    var columns: [(column: String, table: LeadPredicate.Table)] {
        switch self {
        case .email: [("people.email_key", .people)]
        case .phone: [("people.phone_key", .people)]
        case .title: [("people.title", .people)]
        case .seniority: [("people.seniority", .people)]
        case .department: [("people.department", .people)]
        case .industry: [("accounts.industry", .accounts)]
        case .country: [("accounts.country", .accounts), ("people.country", .people)]
        case .region: [("accounts.region", .accounts)]
        case .product: [("leads.product_interest", .leads)]
        case .reason: [("leads.reason", .leads)]
        }
    }
}

extension Store {
    /// `column IN (…)` that is false, not unknown, where nothing stands there.
    static func column(_ column: String, in values: Set<some SQLBindable>) -> SQLText {
        let list = SQLText(joining: values.map { SQLText("\($0)") }, by: ", ")
        return SQLText(joining: ["(\(raw: column) IS NOT NULL AND \(raw: column) IN (", list, "))"])
    }

    /// Whether a text column begins so; false where nothing stands there.
    static func column(_ column: String, beginning start: String) -> SQLText {
        // The last character of Unicode ends every text that begins so.
        "(\(raw: column) IS NOT NULL AND \(raw: column) >= \(start) AND \(raw: column) < \(start + "\u{10FFFF}"))"
    }
}
