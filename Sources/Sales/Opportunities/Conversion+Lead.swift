extension Occasion {
    /// The lead turned into an opportunity: the whole decision, nothing of it kept yet.
    ///
    /// Rungs that were passed over are stamped. The account is matched or made, people come along with their roles,
    /// answers with their evidence, and open tasks. A new opportunity asks for an amount (or that it is unknown), an
    /// expected close date and a next step; joining one takes what is said of these as a change of it. The gate is
    /// the type's; `terms.override` steps over it, on the record.
    ///
    /// Refuses a lead that is not open, terms that make no sense, an opportunity that is closed, withdrawn or of
    /// another type, a type for organisations only without one, and a gate not met, naming everything that is missing
    /// at once.
    public func convert(
        _ facts: ConversionCase, on terms: ConversionTerms, _ numbering: Numbering
    ) throws(Refusal) -> LeadConversion {
        try facts.lead.must(take: .convert)
        try mustMakeSense(terms)
        if let target = facts.joins { try mustBeJoinable(target, terms) }
        let type =
            if let target = facts.joins { try knownType(of: target) } else {
                try playbook.type(named: terms.type, for: facts.lead)
            }
        let newAccount = facts.accountToMake(terms, id: numbering.id)
        let account = facts.account ?? newAccount
        if type.organisationOnly, facts.joins == nil, account?.kind != .organisation {
            throw Refusal(.organisationNeeded(type: type.name))
        }
        let (gate, override) = try judged(facts, terms, type)
        let opportunity = opportunity(facts, terms, type, account, numbering)
        return LeadConversion(
            steps: steps(facts, into: opportunity, override),
            conversion: conversion(facts, terms, opportunity, override, numbering), newAccount: newAccount,
            opportunity: opportunity, joined: facts.joins, people: facts.parts(terms, opportunity.id, numbering.id),
            answers: facts.answersCarried(to: opportunity.id), tasks: tasksCarried(facts, to: opportunity.id),
            nextStep: nextStep(terms, opportunity), person: facts.person(at: account), gate: gate, override: override)
    }

    private func mustBeJoinable(_ target: Opportunity, _ terms: ConversionTerms) throws(Refusal) {
        try target.mustBeOpen(for: .join)
        guard terms.type ?? target.type == target.type else {
            throw Refusal(.typeDiffers(opportunity: target.number, type: target.type))
        }
    }

    /// What the gate says, and the override where it had to be stepped over.
    private func judged(
        _ facts: ConversionCase, _ terms: ConversionTerms, _ type: OpportunityType
    ) throws(Refusal) -> (GateReport, Override?) {
        let gate = playbook.gate(for: type).judge(facts.answers, evidence: facts.evidence, by: playbook, at: at)
        let lacking = facts.joins == nil ? lacking(terms, type, facts.lead) : []
        guard !gate.isOpen, let reason = terms.override else {
            let missing = gate.missing + lacking
            guard missing.isEmpty else { throw Refusal(.gateNotMet(missing)) }
            return (gate, nil)
        }
        let override = try override(because: reason)
        guard lacking.isEmpty else { throw Refusal(.gateNotMet(lacking)) }
        return (gate, override)
    }

    /// What is to be done and what is done with it stands among the conversion's tasks, not on the steps.
    private func steps(
        _ facts: ConversionCase, into opportunity: Opportunity, _ override: Override?
    ) -> [LeadStep] {
        var steps: [LeadStep] = []
        var lead = facts.lead
        if lead.state == .new {
            let met = playbook.qualified.met(fit: facts.fit, interest: facts.interest)
            steps.append(lead.stampedQualified(on: self, why: met ?? "vetted by the gate"))
            lead = steps[0].lead
        }
        if lead.state == .qualified {
            steps.append(lead.stampedAccepted(on: self))
            lead = steps[steps.count - 1].lead
        }
        for place in steps.indices {
            steps[place].tasks = []
            steps[place].finishes = []
        }
        return steps + [converted(lead, into: opportunity, override)]
    }

    private func converted(_ lead: Lead, into opportunity: Opportunity, _ override: Override?) -> LeadStep {
        var lead = lead.moved(to: .converted, at: at)
        lead.convertedAt = at
        lead.opportunityID = opportunity.id
        lead.accountID = lead.accountID ?? opportunity.accountID
        lead.coolingSince = nil
        return LeadStep(.converted, lead, at: at, why: override?.reason, override: override)
    }

    private func conversion(
        _ facts: ConversionCase, _ terms: ConversionTerms, _ opportunity: Opportunity, _ override: Override?,
        _ numbering: Numbering
    ) -> Conversion {
        var conversion = Conversion(blank: ID(numbering.id()))
        conversion.leadID = facts.lead.id
        conversion.opportunityID = opportunity.id
        conversion.joined = facts.joins != nil
        conversion.terms = terms.canonical
        conversion.at = at
        conversion.byID = user
        conversion.overrideReason = override?.reason
        conversion.playbook = Int64(version)
        return conversion
    }
}

extension SalesTask.Kind {
    /// What there is nothing left of to do once a lead is an opportunity.
    static let settled: Set<SalesTask.Kind> = [.response, .acceptance, .cooling, .touch]
}
