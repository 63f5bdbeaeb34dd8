import Sales
import Storage

/// Every lead with the engagement that opened it. Its states come with the decisions; `state` is there to be read.
struct LeadExport: ExportSource {
    let naming: Naming
    private static let links = ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"]

    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        try store.each(Lead.self) { kept in
            try row(try cells(of: kept.record, in: store))
            return true
        }
    }

    private func cells(of lead: Lead, in store: Store) throws -> ExportCells {
        var cells = ExportCells()
        let person = try lead.personID.flatMap { try store.find(Person.self, $0)?.record }
        if let person { cells.fill(person) }
        cells["external_id"] = lead.externalID ?? lead.id.description
        cells["person"] = try naming.person(lead.personID)
        cells["account"] = try naming.account(lead.accountID).orNone(unless: person?.accountID)
        cells["company"] = try lead.accountID.flatMap { try store.find(Account.self, $0)?.record.name }
        cells["at"] = lead.openedAt.description
        if let opener = try lead.openedBy.flatMap({ try store.find(Engagement.self, $0)?.record }) {
            cells["engagement"] = opener.kind
            cells["known_at"] = opener.knownAt.description
            cells["detail"] = opener.detail
            cells["url"] = opener.url
        }
        cells["campaign"] = try naming.campaign(lead.campaignID)
        cells["owner"] = try naming.user(lead.ownerID)
        fill(&cells, lead)
        return cells
    }

    private func fill(_ cells: inout ExportCells, _ lead: Lead) {
        cells["source"] = lead.source
        cells["product_interest"] = lead.productInterest
        cells["motion"] = lead.motion.rawValue
        cells["state"] = lead.state.rawValue
        var own = lead.own
        for link in LeadExport.links {
            cells[link] = own[link]
            own[link] = nil
        }
        cells.keep(own)
    }

    func ownNames(in store: Store) throws -> Set<String> {
        try names(Lead.self, in: store, \.own).subtracting(LeadExport.links)
    }
}

/// Every decision about a lead that stands, lead by lead in the order of time.
struct DecisionExport: ExportSource {
    let naming: Naming

    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        try store.each(Lead.self) { kept in
            let lead = kept.record
            let entries = try store.entries(of: Subject(lead))
            let withdrawals = try store.withdrawals(of: entries)
            let counting = entries.filter { withdrawals[$0.act] == nil }
            for entry in counting.sorted(by: { ($0.knownAt, $0.id) < ($1.knownAt, $1.id) }) {
                guard let kind = LeadDecision.Kind(entry.kind) else { continue }
                try row(try cells(of: entry, kind, lead))
            }
            return true
        }
    }

    private func cells(of entry: Entry, _ kind: LeadDecision.Kind, _ lead: Lead) throws -> ExportCells {
        var cells = ExportCells()
        cells["lead"] = lead.externalID ?? lead.id.description
        cells["decision"] = kind.rawValue
        cells["at"] = entry.at.description
        cells["reason"] = entry.why
        if case .integer(let number)? = entry.changes.first(where: { $0.field == "revisit_on" })?.after {
            cells["until"] = Day(number: number).description
        }
        if case .user(let id) = entry.actor { cells["by"] = try naming.user(id) }
        return cells
    }
}
