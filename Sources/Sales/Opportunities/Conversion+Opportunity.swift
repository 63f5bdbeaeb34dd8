extension Occasion {
    /// The opportunity that the lead opens, or the one it joins with what the terms say changed.
    func opportunity(
        _ facts: ConversionCase, _ terms: ConversionTerms, _ type: OpportunityType, _ account: Account?,
        _ numbering: Numbering
    ) -> Opportunity {
        var opportunity = facts.joins ?? opened(facts, type, account, numbering)
        if let name = terms.name?.unlessBlank { opportunity.name = name }
        fill(&opportunity, terms)
        for field in type.fields where opportunity.own[field] == nil { opportunity.own[field] = facts.lead.own[field] }
        for (field, text) in terms.own { opportunity.own[field] = text }
        return opportunity
    }

    private func opened(
        _ facts: ConversionCase, _ type: OpportunityType, _ account: Account?, _ numbering: Numbering
    ) -> Opportunity {
        var opportunity = Opportunity(blank: ID(numbering.id()))
        opportunity.number = numbering.opportunity
        opportunity.name = Opportunity.name(buyer: account?.name ?? facts.person?.fullName, type: type.label)
        opportunity.type = type.name
        // What a customer asks for is existing business, also where the type is one of new business.
        opportunity.motion = type.motion == .new ? facts.lead.motion : type.motion
        opportunity.accountID = account?.id
        opportunity.personID = facts.lead.personID
        opportunity.leadID = facts.lead.id
        if let stage = type.stages.first { opportunity.enter(stage, at: at) }
        opportunity.openedAt = at
        opportunity.ownerID = facts.lead.ownerID ?? user
        opportunity.source = facts.lead.source
        opportunity.campaignID = facts.lead.campaignID
        return opportunity
    }

    private func fill(_ opportunity: inout Opportunity, _ terms: ConversionTerms) {
        if case .money(let minor, let currency, let high) = terms.amount {
            opportunity.amount = min(minor, high ?? minor)
            opportunity.amountHigh = high.map { max(minor, $0) }
            opportunity.currency = currency.uppercased()
        }
        if let day = terms.expectedClose { opportunity.reschedule(to: day) }
        guard let step = terms.nextStep?.unlessBlank else { return }
        opportunity.nextStep = step
        opportunity.nextStepOn = terms.nextStepOn ?? min(today + 7, opportunity.expectedClose ?? today + 7)
    }

    /// The next step as something to do, where the terms said one.
    func nextStep(_ terms: ConversionTerms, _ opportunity: Opportunity) -> TaskPlan? {
        guard terms.nextStep?.unlessBlank != nil, let step = opportunity.nextStep, let day = opportunity.nextStepOn
        else {
            return nil
        }
        return TaskPlan(.nextStep, .step(step), dueAt: zone.morning(of: day), ownerID: opportunity.ownerID)
    }

    /// The lead's open tasks under the opportunity; those that the conversion settles are done.
    func tasksCarried(_ facts: ConversionCase, to opportunity: ID<Opportunity>) -> [SalesTask] {
        facts.tasks.filter { $0.doneAt == nil }.map { task in
            var task = task
            task.opportunityID = opportunity
            if SalesTask.Kind.settled.contains(task.kind) { task.doneAt = at }
            return task
        }
    }
}

extension Opportunity {
    /// What it is called where nobody said: "Acme: Retainer".
    static func name(buyer: String?, type: String) -> String {
        guard let buyer = buyer?.unlessBlank else { return type }
        return "\(buyer): \(type)"
    }

    /// The opportunity in that stage since `moment`, with its chance of winning.
    mutating func enter(_ stage: Stage, at moment: Moment) {
        self.stage = stage.name
        stageSince = moment
        probability = Int64(stage.probability)
    }

    /// Another expected close date. Each time it moves later is a slip; the first date is none.
    mutating func reschedule(to day: Day) {
        if let expectedClose, day > expectedClose { slips += 1 }
        expectedClose = day
    }
}
