import Sales
import Testing

/// The table *when someone known engages again*, row by row.
struct CaptureRouteTests {
    private func route(
        _ kind: String = "demo_requested", _ class: Engagement.Class = .human, asks: Bool = false,
        by change: (inout Acquainted) -> Void = { _ in }
    ) throws -> CaptureRoute {
        var someone = Acquainted()
        change(&someone)
        return Capture.route(try #require(Example.playbook.kind(kind)), `class`, asks: asks, by: someone)
    }

    private func open(_ number: UInt64, engaged days: Int = 0) -> Acquainted.OpenLead {
        Acquainted.OpenLead(
            id: Example.id(number), ownerID: Example.rita, engagedAt: Example.monday + Example.milliseconds(days))
    }

    private let deal = Acquainted.OpenOpportunity(
        id: Example.id(7), ownerID: Example.max, openedAt: Example.monday)

    @Test func `what asks for nothing opens no lead`() throws {
        #expect(try route("page_viewed") == .noLead(.notAsking))
        #expect(try route("page_viewed") { $0.isCustomer = true } == .noLead(.notAsking))
        #expect(try route("page_viewed") { $0.latest = Example.lead(.nurture) } == .noLead(.notAsking))
    }

    @Test func `a machine opens no lead, nor does what is not settled`() throws {
        #expect(try route("download_link", .machine) == .noLead(.machine))
        #expect(try route("download_link", .probable) == .noLead(.unsettled))
        #expect(try route("demo_requested", .machine, asks: true) == .noLead(.machine))
    }

    @Test func `a reply waits until somebody says what it means`() throws {
        #expect(try route("email_replied") == .noLead(.awaitsTriage))
        #expect(try route("email_replied", asks: true) == .opensLead(LeadOrigin(.first)))
    }

    @Test func `an open lead takes whatever its person does`() throws {
        #expect(try route { $0.openLeads = [open(1)] } == .joinsLead(Example.id(1)))
        #expect(try route("page_viewed") { $0.openLeads = [open(1)] } == .joinsLead(Example.id(1)))
    }

    @Test func `of several open leads the one most recently engaged takes it`() throws {
        #expect(
            try route { $0.openLeads = [open(1, engaged: 1), open(2, engaged: 3), open(3)] }
                == .joinsLead(Example.id(2)))
    }

    @Test func `an open lead comes before everything else`() throws {
        let route = try route {
            $0.openLeads = [open(1)]
            $0.openOpportunities = [deal]
            $0.isCustomer = true
            $0.colleagues = [open(2, engaged: 9)]
        }
        #expect(route == .joinsLead(Example.id(1)))
    }

    @Test func `an open opportunity takes it, its owner is told, and there is no lead`() throws {
        let route = try route {
            $0.openOpportunities = [deal]
            $0.latest = Example.lead(.converted)
        }
        #expect(route == .onOpportunity(deal.id, tells: Example.max))
    }

    @Test func `nobody is told of what a machine did on an opportunity`() throws {
        #expect(
            try route("email_clicked", .machine) { $0.openOpportunities = [deal] }
                == .onOpportunity(deal.id, tells: nil))
        #expect(
            try route("email_clicked", .probable) { $0.openOpportunities = [deal] }
                == .onOpportunity(deal.id, tells: nil))
    }

    @Test(arguments: [LeadState.nurture, .disqualified])
    func `somebody at rest returns as a new episode, to the old owner first`(state: LeadState) throws {
        let latest = Example.lead(state, owner: Example.max)
        let route = try route {
            $0.latest = latest
            $0.accountOwnerID = Example.rita
            $0.isListMember = true
        }
        #expect(route == .opensLead(LeadOrigin(.returned, previousID: latest.id, ownerID: Example.max)))
    }

    @Test func `somebody whose opportunity is over returns too`() throws {
        let latest = Example.lead(.converted)
        let origin = LeadOrigin(.returned, previousID: latest.id, ownerID: Example.rita)
        #expect(try route { $0.latest = latest } == .opensLead(origin))
    }

    @Test func `a customer is existing business of the account's owner`() throws {
        let route = try route {
            $0.isCustomer = true
            $0.accountOwnerID = Example.max
            $0.latest = Example.lead(.converted, owner: Example.rita)
        }
        let origin = LeadOrigin(
            .existing, previousID: Example.lead().id, ownerID: Example.max, motion: .existing)
        #expect(route == .opensLead(origin))
    }

    @Test func `a customer at rest returns to the old owner as existing business`() throws {
        let route = try route {
            $0.isCustomer = true
            $0.accountOwnerID = Example.max
            $0.latest = Example.lead(.nurture, owner: Example.rita)
        }
        let origin = LeadOrigin(
            .returned, previousID: Example.lead().id, ownerID: Example.rita, motion: .existing)
        #expect(route == .opensLead(origin))
    }

    @Test func `joining a colleague's lead is suggested and never done`() throws {
        let route = try route { $0.colleagues = [open(1), open(2, engaged: 1)] }
        #expect(route == .opensLead(LeadOrigin(.first, suggests: [Example.id(2), Example.id(1)])))
    }

    @Test func `a list member who asks opens their first lead, a stranger too`() throws {
        #expect(try route { $0.isListMember = true } == .opensLead(LeadOrigin(.listMember)))
        #expect(try route() == .opensLead(LeadOrigin(.first)))
    }

    @Test func `being on a list alone leads nowhere`() throws {
        #expect(try route("page_viewed") { $0.isListMember = true } == .noLead(.notAsking))
    }

    @Test(arguments: [Engagement.Class.machine, .probable])
    func `machines unsubscribe nobody and buy nothing`(class: Engagement.Class) throws {
        for kind in ["unsubscribed", "purchased", "email_replied"] {
            #expect(Capture.effect(of: try #require(Example.playbook.kind(kind)), `class`) == .none)
        }
    }

    @Test func `what a human did has the effect its kind declares`() throws {
        let kind = try #require(Example.playbook.kind("unsubscribed"))
        #expect(Capture.effect(of: kind, .human) == .unsubscribes)
    }
}
