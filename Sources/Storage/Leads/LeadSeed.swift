import SQLPort
import Sales

/// Leads found by an index that a test names.
struct LeadSeed {
    /// SELECTs of one column, `id`; a lead may be in several.
    private let parts: [SQLText]
    /// The test that names them; nil: another reason does.
    private var test: LeadTest?

    /// A SELECT of one column, `id`, each lead once.
    var text: SQLText { SQLText(joining: parts, by: " UNION ") }

    /// The seeds of every test that an index answers.
    static func all(of condition: FilterCondition<LeadTest>, _ workspace: ID<Workspace>) -> [LeadSeed] {
        condition.conjuncts.compactMap { part in
            guard case .test(let test) = part, var seed = LeadSeed(test, workspace) else { return nil }
            seed.test = test
            return seed
        }
    }

    /// What has still to be looked at in each lead that it names.
    func rest(of condition: FilterCondition<LeadTest>) -> FilterCondition<LeadTest> {
        .all(condition.conjuncts.filter { part in test.map { part != .test($0) } ?? true })
    }

    /// How much longer a lead takes that it names: those of a state are not in the order of their rows.
    var weight: Int {
        guard case .states = test else { return 1 }
        return 2
    }

    /// How many leads it names, at most; none are counted beyond `most`.
    func count(in store: Store, upTo most: Int) throws -> Int {
        var count = 0
        for part in parts where count < most {
            let some = SQLText(joining: ["SELECT count(*) FROM (", part, "LIMIT \(most - count)) AS named"])
            count += try store.number(some)
        }
        return count
    }

    private init?(_ test: LeadTest, _ workspace: ID<Workspace>) {
        let lead: SQLText = "SELECT leads.id AS id FROM leads WHERE leads.workspace_id = \(workspace) AND"
        switch test {
        case .figure(.number, let from, let to):
            guard let from, from == to else { return nil }
            self.init(SQLText(joining: [lead, "leads.number = \(from)"]))
        case .words(.email, let texts): self.init(workspace, people: Store.column("people.email_key", in: texts))
        case .words(.phone, let texts): self.init(workspace, people: Store.column("people.phone_key", in: texts))
        case .begins(.email, let start):
            self.init(workspace, people: Store.column("people.email_key", beginning: start))
        case .begins(.phone, let start):
            self.init(workspace, people: Store.column("people.phone_key", beginning: start))
        case .words(.industry, let texts):
            self.init(LeadSeed.accounts(Store.column("accounts.industry", in: texts), workspace))
        case .named(let who, let start): self.init(named: who, start, workspace)
        case .own(let test): self.init(parts: LeadSeed.own(test, workspace))
        case .cooling: self.init(SQLText(joining: [lead, "leads.cooling_since IS NOT NULL"]))
        case .owners(let owners): self.init(lead, "leads.owner_id", owners)
        case .campaigns(let campaigns): self.init(lead, "leads.campaign_id", campaigns)
        case .sources(let keys): self.init(lead, "leads.source_key", keys)
        case .withoutTouch:
            self.init(
                """
                SELECT standings.lead_id AS id FROM standings WHERE standings.workspace_id = \(workspace)
                AND standings.open = 1 AND standings.next_touch_at = \(Moment.distantFuture)
                """)
        case .states(let states): self.init(lead, "leads.state", Set(states.map(\.rawValue)))
        default: return nil
        }
    }

    private init(parts: [SQLText]) { self.parts = parts }

    private init(_ text: SQLText) { parts = [text] }

    private init(_ lead: SQLText, _ column: String, _ values: Set<some SQLBindable>) {
        self.init(SQLText(joining: [lead, Store.column(column, in: values)]))
    }

    private init(_ workspace: ID<Workspace>, people: SQLText) { self.init(LeadSeed.people(people, workspace)) }

    private init(named who: NamedParty, _ start: String, _ workspace: ID<Workspace>) {
        let people = LeadSeed.people(Store.column("people.name_key", beginning: start), workspace)
        let emails = LeadSeed.people(Store.column("people.email_key", beginning: start), workspace)
        let accounts = LeadSeed.accounts(Store.column("accounts.name_key", beginning: start), workspace)
        switch who {
        case .person: self.init(people)
        case .account: self.init(accounts)
        case .anybody: self.init(parts: [people, emails, accounts])
        }
    }

    private static func people(_ like: SQLText, _ workspace: ID<Workspace>) -> SQLText {
        let text: SQLText = """
            SELECT leads.id AS id FROM people CROSS JOIN leads
            ON leads.workspace_id = people.workspace_id AND leads.person_id = people.id
            WHERE people.workspace_id = \(workspace) AND
            """
        return SQLText(joining: [text, like])
    }

    private static func accounts(_ like: SQLText, _ workspace: ID<Workspace>) -> SQLText {
        let text: SQLText = """
            SELECT leads.id AS id FROM accounts CROSS JOIN leads
            ON leads.workspace_id = accounts.workspace_id AND leads.account_id = accounts.id
            WHERE accounts.workspace_id = \(workspace) AND
            """
        return SQLText(joining: [text, like])
    }

    private static func own(_ test: OwnFieldTest, _ workspace: ID<Workspace>) -> [SQLText] {
        let through = OwnHolder.ofLeads.dropFirst().map { holder in
            SQLText(joining: [
                "SELECT leads.id AS id FROM (", Store.customIDs(of: holder.table, test, workspace),
                """
                ) AS found CROSS JOIN leads ON leads.workspace_id = \(workspace)
                AND leads.\(raw: holder.reference) = found.id
                """,
            ])
        }
        return [Store.customIDs(of: "leads", test, workspace)] + through
    }
}

/// Leads that an order leaves out of its index.
extension LeadSeed {
    /// The leads whose buyer has never been heard: they are ordered by when they were opened.
    static func silent(_ workspace: ID<Workspace>) -> LeadSeed {
        LeadSeed(
            """
            SELECT standings.lead_id AS id FROM standings WHERE standings.workspace_id = \(workspace)
            AND standings.open IN (0, 1) AND standings.buyer_at IS NULL
            """)
    }

    /// The leads without a person, and those whose person has no name.
    static func nameless(_ workspace: ID<Workspace>) -> LeadSeed {
        LeadSeed(parts: [
            people("people.name_key IS NULL", workspace),
            """
            SELECT leads.id AS id FROM leads WHERE leads.workspace_id = \(workspace)
            AND leads.account_id IS NOT NULL AND leads.person_id IS NULL
            """,
            """
            SELECT leads.id AS id FROM leads WHERE leads.workspace_id = \(workspace)
            AND leads.account_id IS NULL AND leads.person_id IS NULL
            """,
        ])
    }
}
