import SQLPort
import Sales
import Scoring
import Storage

/// One public function of `Store`, by its name up to the first label, and a call of it.
struct NamedQuery: Sendable {
    var name: String
    var call: @Sendable (Store) throws -> Void

    init(_ name: String, _ call: @escaping @Sendable (Store) throws -> Void) {
        self.name = name
        self.call = call
    }

    static let all = records + parties + leads + opportunities + timeline + projections + work + lists + entrance
}

extension NamedQuery {
    private static let records = [
        NamedQuery("find(_") { _ = try $0.find(Lead.self, id(1)) },
        NamedQuery("find(_") { _ = try $0.find(Lead.self, externalID: "x") },
        NamedQuery("insert(_") { try $0.insert(Account(blank: id(900)), changedAt: moment(1)) },
        NamedQuery("update(_") { store in
            guard let kept = try store.find(Account.self, id(1)) else { return }
            var account = kept.record
            account.name = "Other"
            _ = try store.update(kept, to: account, changedAt: moment(2))
        },
        NamedQuery("remove(_") { try $0.remove(Suppression.self, id(404)) },
        NamedQuery("each(_") { try $0.each(Lead.self) { _ in true } },
        NamedQuery("count(_") { _ = try $0.count(Lead.self) },
        NamedQuery("storedRows(of") { _ = try $0.storedRows(of: .leads, after: nil, limit: 5) },
    ]

    private static let parties = [
        NamedQuery("people(emailKey") { _ = try $0.people(emailKey: "a@b.example") },
        NamedQuery("people(phoneKey") { _ = try $0.people(phoneKey: "+4312345") },
        NamedQuery("people(nameKey") { _ = try $0.people(nameKey: "a", account: id(1)) },
        NamedQuery("people(nameKey") { _ = try $0.people(nameKey: "a") },
        NamedQuery("people(account") { _ = try $0.people(account: id(1), limit: 5) },
        NamedQuery("accounts(domainKey") { _ = try $0.accounts(domainKey: "b.example") },
        NamedQuery("accounts(nameKey") { _ = try $0.accounts(nameKey: "b") },
        NamedQuery("user(emailKey") { _ = try $0.user(emailKey: "a@b.example") },
        NamedQuery("user(nameKey") { _ = try $0.user(nameKey: "a") },
        NamedQuery("campaign(nameKey") { _ = try $0.campaign(nameKey: "a") },
        NamedQuery("costs(campaign") { _ = try $0.costs(campaign: id(1)) },
        NamedQuery("list(nameKey") { _ = try $0.list(nameKey: "a") },
        NamedQuery("member(of") { _ = try $0.member(of: id(1), person: id(1)) },
        NamedQuery("member(of") { _ = try $0.member(of: id(1), account: id(1)) },
        NamedQuery("memberships(person") { _ = try $0.memberships(person: id(1)) },
        NamedQuery("memberships(account") { _ = try $0.memberships(account: id(1)) },
        NamedQuery("suppressions(addressKey") { _ = try $0.suppressions(addressKey: "a@b.example") },
        NamedQuery("product(nameKey") { _ = try $0.product(nameKey: "a") },
    ]

    private static let leads = [
        NamedQuery("lead(number") { _ = try $0.lead(number: 1) },
        NamedQuery("openLeads(person") { _ = try $0.openLeads(person: id(1)) },
        NamedQuery("openLeads(participant") { _ = try $0.openLeads(participant: id(1)) },
        NamedQuery("openLeads(account") { _ = try $0.openLeads(account: id(1)) },
        NamedQuery("latestLead(person") { _ = try $0.latestLead(person: id(1)) },
        NamedQuery("latestLead(accountAlone") { _ = try $0.latestLead(accountAlone: id(1)) },
        NamedQuery("leads(person") { _ = try $0.leads(person: id(1)) },
        NamedQuery("leads(account") { _ = try $0.leads(account: id(1), limit: 5) },
        NamedQuery("leads(opportunity") { _ = try $0.leads(opportunity: id(1)) },
        NamedQuery("people(lead") { _ = try $0.people(lead: id(1)) },
        NamedQuery("part(of") { _ = try $0.part(of: id(1), in: id(1) as ID<Lead>) },
        NamedQuery("answers(lead") { _ = try $0.answers(lead: id(1)) },
        NamedQuery("answers(lead") { _ = try $0.answers(lead: id(1), criterion: "budget") },
        NamedQuery("answers(opportunity") { _ = try $0.answers(opportunity: id(1)) },
        NamedQuery("openTasks(lead") { _ = try $0.openTasks(lead: id(1)) },
        NamedQuery("openTasks(opportunity") { _ = try $0.openTasks(opportunity: id(1)) },
        NamedQuery("openTasks(person") { _ = try $0.openTasks(person: id(1)) },
        NamedQuery("openTasks(owner") { _ = try $0.openTasks(owner: id(1), dueBy: moment(9), limit: 5) },
        NamedQuery("openTasks(kind") { _ = try $0.openTasks(kind: .cooling, dueBy: moment(9), limit: 5) },
        NamedQuery("tasks(lead") { _ = try $0.tasks(lead: id(1)) },
        NamedQuery("nextTask(lead") { _ = try $0.nextTask(lead: id(1)) },
        NamedQuery("nextTouch(lead") { _ = try $0.nextTouch(lead: id(1)) },
        NamedQuery("take(_") {
            _ = try $0.take(.serving, for: (id(1) as ID<Lead>).raw, at: moment(1), until: moment(2))
        },
        NamedQuery("isTaken(_") { _ = try $0.isTaken(.serving, at: moment(1)) },
        NamedQuery("release(_") { try $0.release(.serving, of: (id(1) as ID<Lead>).raw) },
    ]

    private static let opportunities = [
        NamedQuery("searchQueue(limit") { _ = try $0.searchQueue(limit: 5) },
        NamedQuery("queueAllSearch(") { try $0.queueAllSearch() },
        NamedQuery("indexSearch(limit") { try $0.indexSearch(limit: 500) },
        NamedQuery("searchText(of") { _ = try $0.searchText(of: Subject(.people, identifier(1))) },
        NamedQuery("searchHits(_") { _ = try $0.searchHits(.people, words: ["an", "b"], limit: 5) },
        NamedQuery("texts(of") { store in for word in LeadWord.allCases { _ = try store.texts(of: word) } },
        NamedQuery("waitsForSearch(_") { _ = try $0.waitsForSearch(Subject(.people, identifier(1))) },
        NamedQuery("placedWords(of") { _ = try $0.placedWords(of: Subject(.people, identifier(1))) },
        NamedQuery("placedCounts(_") { _ = try $0.placedCounts(.people) },
        NamedQuery("eachPlace(_") { try $0.eachPlace(.people) { _, _ in true } },
        NamedQuery("eachPlacedText(_") { try $0.eachPlacedText(.people) { _, _ in true } },
        NamedQuery("ownValue(_") {
            _ = try $0.ownValue("f", text: "t", of: Subject(.people, identifier(1)))
        },
        NamedQuery("ownValueCount(") { _ = try $0.ownValueCount() },
        NamedQuery("eachOwnValue(_") { try $0.eachOwnValue { _, _ in true } },
        NamedQuery("ownColumn(of") { _ = try $0.ownColumn(of: Subject(.people, identifier(1))) },
        NamedQuery("isInvolved(person") { _ = try $0.isInvolved(person: id(1), beside: id(2)) },
        NamedQuery("isInvolved(account") {
            var lead = Lead(blank: id(1))
            lead.personID = id(1)
            _ = try $0.isInvolved(account: id(1), beside: lead, id(2))
        },
        NamedQuery("hasOwnField(_") { _ = try $0.hasOwnField("a") },
        NamedQuery("opportunity(number") { _ = try $0.opportunity(number: 1) },
        NamedQuery("openOpportunities(account") { _ = try $0.openOpportunities(account: id(1)) },
        NamedQuery("openOpportunities(person") { _ = try $0.openOpportunities(person: id(1)) },
        NamedQuery("opportunities(account") { _ = try $0.opportunities(account: id(1)) },
        NamedQuery("withdrawnOpportunities(lead") { _ = try $0.withdrawnOpportunities(lead: id(1)) },
        NamedQuery("parts(opportunity") { _ = try $0.parts(opportunity: id(1)) },
        NamedQuery("boardHeads(type") { _ = try $0.boardHeads(type: "a", owner: id(1), scope: .everything) },
        NamedQuery("boardHeads(type") { _ = try $0.boardHeads(type: "a") },
        NamedQuery("boardCards(type") {
            _ = try $0.boardCards(type: "a", stage: "b", limit: 5)
            let place = BoardPlace(expectedClose: Day(number: 1), id: id(1))
            _ = try $0.boardCards(type: "a", stage: "b", owner: id(1), after: place, limit: 5)
            _ = try $0.boardCards(type: "a", stage: "b", after: BoardPlace(expectedClose: nil, id: id(1)), limit: 5)
        },
        NamedQuery("people(opportunity") { _ = try $0.people(opportunity: id(1)) },
        NamedQuery("part(of") { _ = try $0.part(of: id(1), in: id(1) as ID<Opportunity>) },
        NamedQuery("conversion(lead") { _ = try $0.conversion(lead: id(1)) },
        NamedQuery("conversions(opportunity") { _ = try $0.conversions(opportunity: id(1)) },
        NamedQuery("opportunities(_") { _ = try $0.opportunities(.open, limit: 5) },
        NamedQuery("opportunities(_") { store in
            let tests: [OpportunityTest] = [
                .open, .outcomes([.won]), .words(.stage, ["a"]), .owners([id(1)]), .named("an"), .without(.owner),
                .figure(.amount, from: 1, to: nil), .own(OwnFieldTest("a", .texts(["b"]))),
            ]
            for test in tests {
                let filter = OpportunityFilter(.not(.test(test)))
                for sort in ["-number", "close,-amount", "name"] {
                    _ = try store.opportunities(filter, sort: OpportunitySort(sort), limit: 5)
                }
            }
        },
        NamedQuery("opportunities(type") {
            _ = try $0.opportunities(type: "a", inStage: "b", since: moment(9), limit: 5)
        },
        NamedQuery("opportunities(expectedBefore") {
            _ = try $0.opportunities(expectedBefore: Day(number: 9), limit: 5)
        },
    ]

    private static let timeline = [
        NamedQuery("append(_") { try $0.append(entry(900)) },
        NamedQuery("entries(of") { _ = try $0.entries(of: Subject(.leads, identifier(1))) },
        NamedQuery("entries(of") { _ = try $0.entries(of: ID<Act>(identifier(0x1_0000))) },
        NamedQuery("entry(_") { _ = try $0.entry(id(1)) },
        NamedQuery("entries(lead") { _ = try $0.entries(lead: id(1)) },
        NamedQuery("milestoneEntries(lead") {
            var lead = Lead(blank: id(1))
            lead.opportunityID = id(2)
            _ = try $0.milestoneEntries(lead: lead)
        },
        NamedQuery("entries(opportunity") { _ = try $0.entries(opportunity: id(1)) },
        NamedQuery("eachEntry(after") { try $0.eachEntry { _ in true } },
        NamedQuery("eachSubject(after") { try $0.eachSubject { _, _ in true } },
        NamedQuery("withdraw(_") { try $0.withdraw(ID(identifier(0x9_0000)), by: id(1), knownAt: moment(1)) },
        NamedQuery("withdrawal(of") { _ = try $0.withdrawal(of: ID(identifier(0))) },
        NamedQuery("withdrawals(of") { _ = try $0.withdrawals(of: [entry(1)]) },
        NamedQuery("withdrawals(") { _ = try $0.withdrawals() },
        NamedQuery("engagements(lead") { _ = try $0.engagements(lead: id(1), limit: 5) },
        NamedQuery("engagements(person") { _ = try $0.engagements(person: id(1), limit: 5) },
        NamedQuery("clicks(person") { _ = try $0.clicks(person: id(1), from: moment(1), to: moment(9)) },
        NamedQuery("repliesWaiting(after") { _ = try $0.repliesWaiting(limit: 5) },
        NamedQuery("latestMarks(lead") { _ = try $0.latestMarks(lead: id(1), limit: 5) },
        NamedQuery("latestMarks(lead") { _ = try $0.latestMarks(lead: id(1), kinds: ["a", "b"], limit: 5) },
        NamedQuery("marks(lead") { _ = try $0.marks(lead: id(1)) },
        NamedQuery("eachLeadWithEngagements(after") { try $0.eachLeadWithEngagements { _, _ in true } },
        NamedQuery("activities(lead") { _ = try $0.activities(lead: id(1), limit: 5) },
        NamedQuery("activities(person") { _ = try $0.activities(person: id(1), limit: 5) },
        NamedQuery("activities(opportunity") { _ = try $0.activities(opportunity: id(1), limit: 5) },
        NamedQuery("notes(lead") { _ = try $0.notes(lead: id(1), limit: 5) },
        NamedQuery("notes(person") { _ = try $0.notes(person: id(1), limit: 5) },
        NamedQuery("notes(account") { _ = try $0.notes(account: id(1), limit: 5) },
        NamedQuery("notes(opportunity") { _ = try $0.notes(opportunity: id(1), limit: 5) },
    ]
}
