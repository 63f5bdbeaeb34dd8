public import Scoring

/// Who a lead is about, as far as it is known: what the fit card asks.
public struct Acquaintance: Hashable, Sendable {
    public var lead: Lead
    public var person: Person?
    public var account: Account?
    /// The campaign's name.
    public var campaign: String?
    /// The kind of the engagement that opened the lead.
    public var openingKind: String?

    /// An acquaintance with everything given.
    public init(
        lead: Lead, person: Person?, account: Account?, campaign: String? = nil, openingKind: String? = nil
    ) {
        self.lead = lead
        self.person = person
        self.account = account
        self.campaign = campaign
        self.openingKind = openingKind
    }

    /// The facts of the fit card: those of `FactName`, and the playbook's own fields. What is not known is absent.
    /// Texts are folded as `Folding.name` does: the conditions must be folded alike (`Scorecards.folded`).
    public func facts(fields: [OwnField]) -> Facts {
        var facts = Facts()
        tellPerson(&facts)
        tellAccount(&facts)
        tellLead(&facts)
        for field in fields { facts[field.name] = own(field.holder)?[field.name].flatMap(field.kind.fact) }
        return facts
    }

    private func tellPerson(_ facts: inout Facts) {
        facts.tell(.title, person?.title)
        facts.tell(.seniority, (person?.seniority ?? Seniority(saying: person?.title))?.rawValue)
        let department = person.flatMap { Department(named: $0.department) ?? Department(inTitle: $0.title) }
        facts.tell(.department, department?.rawValue)
        if let email = person?.email {
            facts[FactName.businessMail.rawValue] = .flag(Folding.businessDomain(ofEmail: email) != nil)
        }
    }

    private func tellAccount(_ facts: inout Facts) {
        facts.tell(.industry, account?.industry)
        facts.tell(.country, account?.country ?? person?.country)
        facts.tell(.region, account?.region)
        facts[FactName.employees.rawValue] = account?.employees.map(Fact.number)
        facts[FactName.revenue.rawValue] = account?.revenue.map(Fact.number)
    }

    private func tellLead(_ facts: inout Facts) {
        facts.tell(.source, lead.source)
        facts.tell(.campaign, campaign)
        facts.tell(.productInterest, lead.productInterest)
        let isCustomer = account?.customerSince != nil || person?.customerSince != nil
        facts[FactName.customer.rawValue] = .flag(isCustomer)
        facts[FactName.referred.rawValue] = .flag(isReferred)
    }

    /// Somebody is named, or the way in says so.
    private var isReferred: Bool {
        if person?.referredBy != nil || openingKind == "referral_received" { return true }
        return Folding.name(lead.source)?.contains("referral") ?? false
    }

    private func own(_ holder: OwnField.Holder) -> OwnFields? {
        switch holder {
        case .person: person?.own
        case .account: account?.own
        case .lead: lead.own
        case .opportunity: nil
        }
    }
}

extension Facts {
    fileprivate mutating func tell(_ name: FactName, _ text: String?) {
        self[name.rawValue] = Folding.name(text).map(Fact.text)
    }
}
