import Sales

/// What is said about a person.
struct PersonBody: Decodable {
    private(set) var details = PersonDetails()

    private enum Name: String, CodingKey, CaseIterable {
        case externalID = "external_id"
        case firstName = "first_name"
        case lastName = "last_name"
        case name, email, phone, title, seniority, department, country, consent, own
    }

    init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self)
        details.externalID = try fields.text(.externalID)
        details.name = try fields.text(.name)
        details.firstName = try fields.text(.firstName)
        details.lastName = try fields.text(.lastName)
        details.email = try fields.text(.email)
        details.phone = try fields.text(.phone)
        details.title = try fields.text(.title)
        details.seniority = try fields.choice(.seniority)
        details.department = try fields.text(.department)
        details.country = try fields.text(.country)
        details.consent = try fields.text(.consent)
        details.own = try fields.texts(.own)
        if let email = details.email, Folding.email(email) == nil {
            throw fields.wrong(.email, "“\(email)” is no e-mail address.")
        }
    }
}

/// What is said about an organisation or household.
struct AccountBody: Decodable {
    private(set) var details = AccountDetails()

    private enum Name: String, CodingKey, CaseIterable {
        case externalID = "external_id"
        case name, kind, domain, phone, industry, employees, revenue, country, region, own
    }

    init(from decoder: any Decoder) throws {
        if let name = try? decoder.singleValueContainer().decode(String.self) {
            details.name = name
            return
        }
        let fields = try FieldReader(decoder, Name.self)
        details.externalID = try fields.text(.externalID)
        details.name = try fields.text(.name)
        details.kind = try fields.choice(.kind)
        details.domain = try fields.text(.domain)
        details.phone = try fields.text(.phone)
        details.industry = try fields.text(.industry)
        details.revenue = try fields.whole(.revenue)
        details.country = try fields.text(.country)
        details.region = try fields.text(.region)
        details.own = try fields.texts(.own)
        (details.employees, details.employeesHigh) = try AccountBody.band(fields)
    }

    /// `120`, or a band as `"50-200"`.
    private static func band(_ fields: FieldReader<Name>) throws -> (Int64?, Int64?) {
        guard let text = try fields.read(.employees, LooseText.self)?.text else { return (nil, nil) }
        let ends = text.split(separator: "-").map { Int64($0.filter { !$0.isWhitespace }) }
        guard (1...2).contains(ends.count), !ends.contains(nil) else {
            throw fields.wrong(.employees, "“\(text)” is no number. Write 120, or a band as \"50-200\".")
        }
        return (ends[0], ends.count == 2 ? ends[1] : nil)
    }
}
