public import Actions
public import Sales

extension World {
    /// Answers every criterion that the gate of the lead's type insists on, as strongly as it asks: by a note of ours,
    /// or by an engagement whose kind carries that much.
    public func answerGate(_ lead: Lead, by email: String) async throws {
        let types = playbook.playbook.types
        guard let type = types.first(where: { $0.motion == lead.motion }) ?? types.first else { return }
        let gate = playbook.playbook.gate(for: type)
        let asked = gate.must + gate.atLeast.flatMap { $0.of.prefix($0.count) }
        for requirement in asked { try await answer(requirement, of: lead, by: email) }
    }

    private func answer(_ requirement: Requirement, of lead: Lead, by email: String) async throws {
        guard let criterion = playbook.playbook.criterion(requirement.criterion) else { return }
        var details = AnswerDetails(
            lead: lead.code, criterion: criterion.name, answer: requirement.level ?? criterion.leastMet)
        details.amount = requirement.amount
        if let kind = kind(carrying: requirement.strength, for: criterion.name) {
            details.evidence = [try await capture(kind, by: email).engagement.id.description]
        } else {
            details.note = "They told us about \(criterion.name)"
        }
        _ = try await rep.answerCriterion(details)
    }

    /// A kind that backs an answer so strongly; nil where a note is enough.
    private func kind(carrying strength: Strength, for criterion: String) -> String? {
        guard strength > .asserted else { return nil }
        return playbook.playbook.kinds.first { kind in
            guard kind.intake == .human, kind.effect == .none else { return false }
            let proof = kind.proofs.filter { $0.criterion == criterion }.map(\.strength).max()
            return max(proof ?? .asserted, kind.answers ?? .asserted) >= strength
        }?.name
    }

    /// Everything that a conversion of this lead is asked for, the own fields of its type included.
    public func order(for lead: Lead) -> ConversionOrder {
        let close = LocalTime.utc.day(of: clock.now) + 60
        var order = ConversionOrder(
            amount: .money(1_200_000, currency: "EUR"), expectedClose: close, nextStep: "Send the offer")
        let types = playbook.playbook.types
        let type = types.first { $0.motion == lead.motion } ?? types.first
        for name in type?.fields ?? [] {
            let field = playbook.playbook.fields.first { $0.name == name && $0.holder == .opportunity }
            order.own[name] = field?.kind.sample ?? "text"
        }
        return order
    }

    /// A lead of the person with that address, its gate answered and converted.
    @discardableResult
    public func convert(by email: String) async throws -> Converted {
        let lead = try await openLead(by: email)
        try await answerGate(lead, by: email)
        return try await rep.convertLead(lead.code, on: order(for: lead))
    }
}

extension OwnField.Kind {
    /// A text that a field of this kind holds.
    fileprivate var sample: String {
        switch self {
        case .text: "text"
        case .number: "12"
        case .flag: "yes"
        case .day: "2026-09-01"
        case .choice(let choices): choices.first ?? ""
        }
    }
}
