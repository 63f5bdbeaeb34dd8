/// The facts a fit rule can ask about without declaring them: who the person and the account are.
///
/// A fact that is not known is absent, and every test of it is false.
public enum FactName: String, Hashable, Sendable, CaseIterable {
    /// Text: the person's title as written.
    case title
    /// Choice: owner, c_level, vp, director, head, manager, senior, staff.
    case seniority
    /// Choice: marketing, sales, finance, it, operations, purchasing, hr, engineering, product, legal, other.
    case department
    /// Flag: the e-mail address is not one of a free mail provider.
    case businessMail = "business_mail"
    /// Text: the account's industry.
    case industry
    /// Number: the account's employees; the low end of a band.
    case employees
    /// Number: the account's yearly revenue in whole units of its currency.
    case revenue
    /// Text: country of the account, else of the person.
    case country
    /// Text: region of the account.
    case region
    /// Flag: the account or person has bought before.
    case customer
    /// Flag: someone referred this lead.
    case referred
    /// Text: where the lead came from.
    case source
    /// Text: the campaign's name.
    case campaign
    /// Text: the product the lead asked about.
    case productInterest = "product_interest"

    /// What the fact holds.
    public var kind: OwnField.Kind {
        switch self {
        case .seniority: .choice(Self.seniorities)
        case .department: .choice(Self.departments)
        case .title, .industry, .country, .region, .source, .campaign, .productInterest:
            .text
        case .employees, .revenue: .number
        case .businessMail, .customer, .referred: .flag
        }
    }

    private static let seniorities = ["owner", "c_level", "vp", "director", "head", "manager", "senior", "staff"]
    private static let departments = [
        "marketing", "sales", "finance", "it", "operations", "purchasing", "hr", "engineering", "product", "legal",
        "other",
    ]
}
