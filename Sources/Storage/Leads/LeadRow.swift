import SQLPort
import Sales
import Scoring

extension LeadRow {
    static let columns = """
        leads.id, leads.number, leads.state, leads.state_since, leads.person_id, people.name, people.first_name,
        people.last_name, people.email, people.phone, leads.account_id, accounts.name, leads.owner_id, leads.source,
        leads.campaign_id, leads.opened_at, leads.cooling_since, leads.revisit_on, standings.fit_whole,
        standings.interest_whole, standings.grade, standings.as_of, standings.changes_at, standings.buyer_at,
        standings.attempt_at, standings.attempts, standings.next_touch_at
        """

    init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "leads")
        self.init(blank: try reader.next("id"))
        number = try reader.next("number")
        state = try reader.next("state")
        stateSince = try reader.next("state_since")
        personID = try reader.next("person_id")
        personName = try reader.personName()
        accountID = try reader.next("account_id")
        accountName = try reader.next("accounts.name")
        ownerID = try reader.next("owner_id")
        source = try reader.next("source")
        campaignID = try reader.next("campaign_id")
        openedAt = try reader.next("opened_at")
        coolingSince = try reader.next("cooling_since")
        revisitOn = try reader.next("revisit_on")
        fit = try reader.next("fit_whole")
        interest = try reader.next("interest_whole")
        grade = try reader.grade("grade")
        asOf = try reader.next("as_of")
        changesAt = try reader.next("changes_at")
        buyerAt = try reader.next("buyer_at")
        attemptAt = try reader.next("attempt_at")
        attempts = try reader.next("attempts")
        nextTouchAt = try reader.touch("next_touch_at")
    }
}

extension RowReader {
    /// Five columns of `people`: name, first name, last name, e-mail, phone.
    fileprivate mutating func personName() throws -> String? {
        var person = Person(blank: ID(Identifier(high: 0, low: 0)))
        person.name = try next("people.name")
        person.firstName = try next("people.first_name")
        person.lastName = try next("people.last_name")
        let email: String? = try next("people.email")
        let phone: String? = try next("people.phone")
        return person.fullName ?? email ?? phone
    }
}
