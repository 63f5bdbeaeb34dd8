import Sales

extension FieldRow {
    /// What the row says about a person, without an id.
    func person() throws(ImportRefusal) -> PersonDetails {
        var person = PersonDetails()
        person.name = text("name")
        person.firstName = text("first_name")
        person.lastName = text("last_name")
        person.email = try email()
        person.phone = try phone()
        person.title = text("title")
        person.department = text("department")
        person.consent = text("consent")
        if let level = text("seniority") {
            person.seniority = Seniority(rawValue: level) ?? Seniority(saying: level)
            // A word for a level that we do not know is kept, not dropped.
            if person.seniority == nil { person.own["seniority"] = level }
        }
        return person
    }

    /// What the row says about an organisation, whose name stands in `field`, without an id.
    func account(named field: String) throws(ImportRefusal) -> AccountDetails {
        var account = AccountDetails()
        account.name = text(field)
        account.domain = try domain()
        account.industry = text("industry")
        account.country = text("country")
        account.region = text("region")
        if let employees = try band("employees") {
            account.employees = employees.low
            account.employeesHigh = employees.high
        }
        account.revenue = try band("revenue")?.low
        return account
    }

    /// Whether the file calls the column of a field an id: what stands in it is then one, and no name.
    func holdsIDs(_ field: String) -> Bool {
        let name = column(field).lowercased()
        return name.hasSuffix("id") || name.hasSuffix("id__c") || name.hasSuffix("(id)")
    }
}
