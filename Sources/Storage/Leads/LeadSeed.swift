import SQLPort
import Sales

/// Leads found by an index that a test names: so few that all of them can be looked at and sorted.
struct LeadSeed {
    /// Which of several is taken: the lower, the fewer leads it should find.
    enum Rank: Int, Comparable {
        case one, few, some, many
        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }
    let rank: Rank
    /// A SELECT of one column, `id`.
    let text: SQLText

    /// The seed of whichever test should find the fewest.
    static func best(of condition: FilterCondition<LeadTest>, _ workspace: ID<Workspace>) -> LeadSeed? {
        let seeds = condition.conjuncts.compactMap { part -> LeadSeed? in
            guard case .test(let test) = part else { return nil }
            return LeadSeed(test, workspace)
        }
        return seeds.min { $0.rank < $1.rank }
    }

    private init?(_ test: LeadTest, _ workspace: ID<Workspace>) {
        let lead: SQLText = "SELECT leads.id AS id FROM leads WHERE leads.workspace_id = \(workspace) AND"
        switch test {
        case .figure(.number, let from, let to):
            guard let from, from == to else { return nil }
            self.init(.one, SQLText(joining: [lead, "leads.number = \(from)"]))
        case .words(.email, let texts): self.init(.one, workspace, people: Store.column("people.email_key", in: texts))
        case .words(.phone, let texts): self.init(.one, workspace, people: Store.column("people.phone_key", in: texts))
        case .begins(.email, let start):
            self.init(.few, workspace, people: Store.column("people.email_key", beginning: start))
        case .begins(.phone, let start):
            self.init(.few, workspace, people: Store.column("people.phone_key", beginning: start))
        case .words(.industry, let texts):
            self.init(.many, LeadSeed.accounts(Store.column("accounts.industry", in: texts), workspace))
        case .named(let who, let start): self.init(named: who, start, workspace)
        case .own(let test): self.init(.some, LeadSeed.own(test, workspace))
        case .cooling: self.init(.some, SQLText(joining: [lead, "leads.cooling_since IS NOT NULL"]))
        case .owners(let owners): self.init(.many, lead, "leads.owner_id", owners)
        case .campaigns(let campaigns): self.init(.many, lead, "leads.campaign_id", campaigns)
        case .sources(let keys): self.init(.many, lead, "leads.source_key", keys)
        case .withoutTouch:
            self.init(
                .many,
                """
                SELECT standings.lead_id AS id FROM standings WHERE standings.workspace_id = \(workspace)
                AND standings.open = 1 AND standings.next_touch_at = \(Moment.distantFuture)
                """)
        case .states(let states):
            guard states.count < 3 else { return nil }
            self.init(.many, lead, "leads.state", Set(states.map(\.rawValue)))
        default: return nil
        }
    }

    private init(_ rank: Rank, _ text: SQLText) {
        self.rank = rank
        self.text = text
    }

    private init(_ rank: Rank, _ lead: SQLText, _ column: String, _ values: Set<some SQLBindable>) {
        self.init(rank, SQLText(joining: [lead, Store.column(column, in: values)]))
    }

    private init(_ rank: Rank, _ workspace: ID<Workspace>, people: SQLText) {
        self.init(rank, LeadSeed.people(people, workspace))
    }

    private init(named who: NamedParty, _ start: String, _ workspace: ID<Workspace>) {
        let people = LeadSeed.people(Store.column("people.name_key", beginning: start), workspace)
        let emails = LeadSeed.people(Store.column("people.email_key", beginning: start), workspace)
        let accounts = LeadSeed.accounts(Store.column("accounts.name_key", beginning: start), workspace)
        let rank = start.count > 2 ? Rank.some : .many
        switch who {
        case .person: self.init(rank, people)
        case .account: self.init(rank, accounts)
        case .anybody: self.init(rank, SQLText(joining: [people, emails, accounts], by: " UNION "))
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

    private static func own(_ test: OwnFieldTest, _ workspace: ID<Workspace>) -> SQLText {
        let direct = Store.customIDs(of: "leads", test, workspace)
        let through = OwnHolder.ofLeads.dropFirst().map { holder in
            SQLText(joining: [
                "SELECT leads.id AS id FROM (", Store.customIDs(of: holder.table, test, workspace),
                """
                ) AS found CROSS JOIN leads ON leads.workspace_id = \(workspace)
                AND leads.\(raw: holder.reference) = found.id
                """,
            ])
        }
        return SQLText(joining: [direct] + through, by: " UNION ")
    }
}
