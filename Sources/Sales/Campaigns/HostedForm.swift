/// A form that strangers fill: what it asks, and as which engagement it counts.
public struct HostedForm: Hashable, Sendable {
    /// Its id.
    public let id: ID<HostedForm>
    /// Its name in the path `/f/{slug}`, unique in the whole installation.
    public let slug: String
    /// What stands above it.
    public let title: String
    /// The kind of engagement that sending it is.
    public let kind: String
    /// What it asks, in this order.
    public let fields: [Field]
    /// The source of the leads it opens.
    public let source: String?
    /// Their campaign, by name.
    public let campaign: String?
    /// What is said when it was sent.
    public let thanks: String

    /// A form with everything given.
    public init(
        id: ID<HostedForm>, slug: String, title: String, kind: String, fields: [Field], source: String? = nil,
        campaign: String? = nil, thanks: String = HostedForm.usualThanks
    ) {
        self.id = id
        self.slug = slug
        self.title = title
        self.kind = kind
        self.fields = fields
        self.source = source
        self.campaign = campaign
        self.thanks = thanks
    }

    /// What is said where nothing else was chosen.
    public static let usualThanks = "Thank you. We will be in touch."
    /// The field that no person sees; whoever fills it is a machine.
    public static let honeypot = "website"
    /// What a form asks where nothing else was chosen.
    public static let usualFields: [Field] = [
        Field(.email, needed: true), Field(.name), Field(.company), Field(.message),
    ]
}

extension HostedForm {
    /// What can be asked.
    public enum Question: String, Hashable, Sendable, CaseIterable {
        case email, name, phone, company, title, country, employees, message
        case firstName = "first_name"
        case lastName = "last_name"
    }

    /// One question.
    public struct Field: Hashable, Sendable {
        /// What is asked.
        public let question: Question
        /// Whether the form is refused without an answer.
        public let needed: Bool

        /// A question that may stay open, or not.
        public init(_ question: Question, needed: Bool = false) {
            self.question = question
            self.needed = needed
        }

        /// As it is written: `company`, or `company!` where it is needed.
        public var text: String { question.rawValue + (needed ? "!" : "") }

        /// The question written so; nil where there is none of that name.
        public init?(_ text: some StringProtocol) {
            let needed = text.hasSuffix("!")
            guard let question = Question(rawValue: String(needed ? text.dropLast() : text[...])) else { return nil }
            self.init(question, needed: needed)
        }
    }

    /// The engagement that a filled form is. Refuses one whose needed answers are missing, and an address that is none.
    public func engagement(_ values: [String: String], at moment: Moment) throws(Refusal) -> EngagementDetails {
        for field in fields where field.needed && answer(field.question, values) == nil {
            throw Refusal(.fieldMissing(field.question.rawValue))
        }
        var details = EngagementDetails(kind: kind, at: moment)
        details.person = try person(values)
        details.account = account(values)
        (details.source, details.campaign) = (source, campaign)
        details.detail = answer(.message, values)
        if values[HostedForm.honeypot]?.unlessBlank != nil { details.said = .machine }
        for (name, text) in values where name.hasPrefix("utm_") { details.own[name] = text }
        return details
    }

    private func person(_ values: [String: String]) throws(Refusal) -> PersonDetails {
        var person = PersonDetails()
        person.email = answer(.email, values)
        if let email = person.email, Folding.email(email) == nil {
            throw Refusal(.badValue(field: "email", value: email))
        }
        person.name = answer(.name, values)
        person.firstName = answer(.firstName, values)
        person.lastName = answer(.lastName, values)
        person.phone = answer(.phone, values)
        person.title = answer(.title, values)
        person.country = answer(.country, values)
        return person
    }

    private func account(_ values: [String: String]) -> AccountDetails {
        var account = AccountDetails()
        account.name = answer(.company, values)
        account.employees = answer(.employees, values).flatMap { Int64($0) }
        return account
    }

    /// Only what was asked is taken, a thousand characters of it.
    private func answer(_ question: Question, _ values: [String: String]) -> String? {
        guard fields.contains(where: { $0.question == question }) else { return nil }
        return values[question.rawValue]?.unlessBlank.map { String($0.prefix(question == .message ? 4_000 : 200)) }
    }
}
