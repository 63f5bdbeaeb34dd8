import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen lead edit L-12 --set title=CTO --set employees=50`
struct LeadEditCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Correct what is known of a lead, its person and its account.",
        discussion: """
            Of the person: name, first_name, last_name, email, phone, title, seniority, department, country, consent, \
            referred_by. Of the account: company, kind, domain, industry, employees, employees_high, revenue, region. \
            Of the lead: source, product_interest, motion. And own fields. Where both have a field, as phone, write \
            account.phone=… for the account's. An empty value empties a field. The score is counted anew.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: LeadArguments
    @Option(name: .customLong("set"), help: "A field and what it is from now on.") var facts: [Pair] = []

    func validate() throws {
        guard !facts.isEmpty else { throw ValidationError("Say what to change: --set title=CTO") }
    }

    func run(at session: Session) async throws {
        let edit = FactEdit(try facts.dictionary(of: "--set"))
        let done = try await session.desk.editLead(which.lead, edit, version: which.version)
        try session.show(done, "is corrected")
    }
}
