import Actions
import Sales

/// Something that happens in the demonstration: how many days ago, to whom, what.
struct DemoStep: Sendable {
    enum Deed: Sendable {
        /// The person does something towards us.
        case engages(String, detail: String? = nil)
        case logs(String, outcome: String?, note: String)
        case accepts
        /// What was to be done is done, and this is next, so many days later.
        case plans(String, inDays: Double)
        case answers(String, String, amount: Int64? = nil, note: String)
        case nurtures(String, days: Int)
        case disqualifies(String)
        case converts(amount: Int64, closesIn: Int, next: String)
        case advances(String, checked: Set<String> = [])
        case wins
        case loses(String)
    }
    let daysAgo: Double
    let deed: Deed

    init(_ daysAgo: Double, _ deed: Deed) {
        self.daysAgo = daysAgo
        self.deed = deed
    }

    /// The person does something of that kind.
    static func at(_ daysAgo: Double, _ kind: String, _ detail: String? = nil) -> DemoStep {
        DemoStep(daysAgo, .engages(kind, detail: detail))
    }
}

/// Somebody of the demonstration, with all that happens to them.
struct DemoPerson: Sendable {
    let name: String
    let title: String
    let company: String
    let industry: String
    let employees: Int64
    let region: String
    let source: String
    let steps: [DemoStep]

    init(
        _ name: String, _ title: String, at company: String, _ industry: String, _ employees: Int64, _ region: String,
        from source: String, _ steps: [DemoStep]
    ) {
        self.name = name
        self.title = title
        self.company = company
        self.industry = industry
        self.employees = employees
        self.region = region
        self.source = source
        self.steps = steps
    }

    /// Their address, at a domain that nobody can own.
    var email: String { "\(DemoPerson.plain(name).replacing(" ", with: "."))@\(domain)" }

    private var domain: String { DemoPerson.plain(company).replacing(" ", with: "") + ".example" }

    private static func plain(_ text: String) -> String { Folding.name(text) ?? text }

    /// What is said about them where they engage.
    var details: PersonDetails {
        var details = PersonDetails(email: email, title: title)
        details.name = name
        return details
    }

    /// What is said about their organisation.
    var organisation: AccountDetails {
        var details = AccountDetails(name: company, domain: domain, industry: industry, employees: employees)
        details.region = region
        return details
    }
}
