import Actions
import Sales

/// The form that corrects what is known of a lead, its first person and its account.
struct FactForm {
    let reading: LeadReading

    func form(_ forms: FormMaker) -> Form {
        let values = FactForm.values(of: reading)
        let fields = FactForm.asked(of: reading).map { name, label in
            Field.line("fact.\(name)", label, values[name])
        }
        return forms.form(
            "facts", "Edit the facts", button: "Keep the facts", tone: "", aside: "fit is counted anew", fields)
    }

    /// The facts by name, as they are now.
    static func values(of reading: LeadReading) -> [String: String] {
        var values: [String: String] = [:]
        values["lead.source"] = reading.lead.source
        values["lead.product_interest"] = reading.lead.productInterest
        if let person = reading.people.first?.person {
            values["person.name"] = person.name
            values["person.first_name"] = person.firstName
            values["person.last_name"] = person.lastName
            values["person.email"] = person.email
            values["person.phone"] = person.phone
            values["person.title"] = person.title
        }
        if let account = reading.account {
            values["account.name"] = account.name
            values["account.domain"] = account.domain
            values["account.industry"] = account.industry
            values["account.employees"] = account.employees.map { "\($0)" }
            values["account.country"] = account.country
        }
        return values
    }

    private static func asked(of reading: LeadReading) -> [(String, String)] {
        let person = reading.people.first.map { party in
            let name = [("person.name", "Name")]
            let parts = [("person.first_name", "First name"), ("person.last_name", "Last name")]
            let rest = [("person.title", "Title"), ("person.email", "E-mail"), ("person.phone", "Phone")]
            return (party.person.name == nil ? parts : name) + rest
        }
        let account = reading.account.map { _ in
            [
                ("account.name", "Account"), ("account.domain", "Domain"), ("account.industry", "Industry"),
                ("account.employees", "Employees"), ("account.country", "Country"),
            ]
        }
        return (person ?? []) + (account ?? []) + [
            ("lead.source", "Source"), ("lead.product_interest", "Interested in"),
        ]
    }
}
