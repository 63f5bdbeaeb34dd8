import Sales
import Storage

/// Every opportunity that was not taken back.
struct OpportunityExport: ExportSource {
    let naming: Naming

    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        try store.each(Opportunity.self) { kept in
            guard kept.record.withdrawnAt == nil else { return true }
            var cells = try parties(of: kept.record, in: store)
            fill(&cells, kept.record)
            try row(cells)
            return true
        }
    }

    private func parties(of opportunity: Opportunity, in store: Store) throws -> ExportCells {
        var cells = ExportCells()
        let lead = try opportunity.leadID.flatMap { try store.find(Lead.self, $0)?.record }
        cells["lead"] = lead.map { $0.externalID ?? $0.id.description }
        cells["account"] = try naming.account(opportunity.accountID).orNone(unless: lead?.accountID)
        cells["owner"] = try naming.user(opportunity.ownerID).orNone(unless: lead?.ownerID)
        try fill(&cells, with: try store.parts(opportunity: opportunity.id).map(\.record))
        return cells
    }

    private func fill(_ cells: inout ExportCells, with parts: [OpportunityPerson]) throws {
        let named = try parts.map { (name: try naming.person($0.personID) ?? "", part: $0) }
            .sorted { $0.name < $1.name }
        cells["people"] = named.map(\.name).joined(separator: ";")
        cells["roles"] = cell(named) { $0.role }
        cells["stances"] = cell(named) { $0.stance }
        cells["left_at"] = cell(named) { $0.leftAt?.description }
    }

    /// What is said of each part, in their order; nil where nothing is.
    private func cell(
        _ named: [(name: String, part: OpportunityPerson)], _ text: (OpportunityPerson) -> String?
    ) -> String? {
        let texts = named.map { text($0.part)?.replacing(";", with: ",") ?? "" }
        return texts.allSatisfy(\.isEmpty) ? nil : texts.joined(separator: ";")
    }

    private func fill(_ cells: inout ExportCells, _ opportunity: Opportunity) {
        cells["external_id"] = opportunity.externalID ?? opportunity.id.description
        cells["number"] = String(opportunity.number)
        cells["name"] = opportunity.name
        cells["type"] = opportunity.type
        cells["motion"] = opportunity.motion.rawValue
        cells["source"] = opportunity.source
        cells["stage"] = opportunity.stage
        cells["probability"] = String(opportunity.probability)
        cells["forecast"] = opportunity.forecast
        let currency = opportunity.currency ?? ""
        cells["amount"] = opportunity.amount.map { MinorUnits.text($0, currency) }
        cells["amount_high"] = opportunity.amountHigh.map { MinorUnits.text($0, currency) }
        cells["currency"] = opportunity.currency
        cells["created_at"] = opportunity.openedAt.description
        cells["expected_close"] = opportunity.expectedClose?.description
        cells["next_step"] = opportunity.nextStep
        cells["next_step_on"] = opportunity.nextStepOn?.description
        cells["on_hold_until"] = opportunity.onHoldUntil?.description
        cells["ticked"] = opportunity.checklist.text
        cells["outcome"] = opportunity.outcome?.rawValue
        cells["closed_at"] = opportunity.closedAt?.description
        cells["reason"] = opportunity.outcomeReason
        cells.keep(opportunity.own)
    }

    func ownNames(in store: Store) throws -> Set<String> {
        try names(Opportunity.self, in: store) { $0.withdrawnAt == nil ? $0.own : OwnFields() }
    }
}

struct CostExport: ExportSource {
    let naming: Naming

    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        try store.each(Cost.self) { kept in
            let cost = kept.record
            var cells = ExportCells()
            cells["external_id"] = cost.externalID ?? cost.id.description
            cells["from"] = cost.from.description
            cells["to"] = cost.to.description
            cells["amount"] = MinorUnits.text(cost.amount, cost.currency)
            cells["currency"] = cost.currency
            cells["kind"] = cost.kind.rawValue
            cells["campaign"] = try naming.campaign(cost.campaignID)
            cells["source"] = cost.source
            cells["vendor"] = cost.vendor
            cells["note"] = cost.note
            try row(cells)
            return true
        }
    }
}

struct ProductExport: ExportSource {
    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        try store.each(Product.self) { kept in
            let product = kept.record
            var cells = ExportCells()
            cells["external_id"] = product.externalID ?? product.id.description
            cells["name"] = product.name
            cells["code"] = product.code
            cells["price"] = product.price.map { MinorUnits.text($0, product.currency ?? "") }
            cells["currency"] = product.currency
            cells["family"] = product.family
            cells["active"] = product.active ? "yes" : "no"
            try row(cells)
            return true
        }
    }
}
