import ArgumentParser
import Sales

/// Who is meant: a person, an organisation, or both.
struct PartyOptions: ParsableArguments {
    @Option(help: "The person's e-mail address.") var email: String?
    @Option(help: "The person's phone number.") var phone: String?
    @Option(help: "The person's whole name.") var name: String?
    @Option(help: "The person's title.") var title: String?
    @Option(help: "The person's country.") var country: String?
    @Option(help: ArgumentHelp("The organisation's name.", valueName: "name")) var account: String?
    @Option(help: "The organisation's domain.") var domain: String?
    @Option(help: "The organisation's industry.") var industry: String?
    @Option(help: "The organisation's employees.") var employees: Int64?

    /// What was said about the person.
    var person: PersonDetails {
        var details = PersonDetails()
        (details.email, details.phone, details.name) = (email, phone, name)
        (details.title, details.country) = (title, country)
        return details
    }

    /// What was said about the organisation.
    var organisation: AccountDetails {
        var details = AccountDetails()
        (details.name, details.domain, details.industry) = (account, domain, industry)
        details.employees = employees
        if account != nil { details.country = country }
        return details
    }
}
