import Sales
import Testing

@Suite struct ValueMapTests {
    private let declared: Set<String> = [
        "page_viewed", "form_submitted", "webinar_attended", "content_downloaded", "call_received", "email_replied",
        "referral_received", "demo_requested", "trial_started", "question_asked",
    ]

    private func mapped(_ value: String, _ field: String, _ kind: ImportKind, also: Set<String> = []) -> MappedValue? {
        ValueMap().mapped(value, for: field, kind: kind, declared: declared.union(also))
    }

    @Test func `what is not known is not guessed`() {
        #expect(mapped("Other", "source", .leads) == nil)
        #expect(mapped("", "source", .leads) == nil)
        #expect(mapped("Negotiation", "stage", .opportunities) == nil)
        #expect(mapped("Engaging", "stage", .opportunities) == nil)
    }

    @Test func `an engagement that the playbook does not declare is never answered`() {
        #expect(ValueMap().mapped("Web", for: "source", kind: .leads, declared: []) == nil)
        #expect(mapped("Trade Show", "source", .leads) == .listMember)
        #expect(mapped("Trade Show", "source", .leads, also: ["seminar_attended"]) == .engagement("seminar_attended"))
        #expect(mapped("pricing_page", "kind", .engagements) == .engagement("page_viewed"))
        #expect(mapped("pricing_page", "kind", .engagements, also: ["pricing_viewed"]) == .engagement("pricing_viewed"))
    }

    @Test(arguments: [
        ("Web", "form_submitted"), ("inbound_marketing", "form_submitted"), ("Phone Inquiry", "call_received"),
        ("partner_referral", "referral_received"), ("Webinar", "webinar_attended"), ("Demo Request", "demo_requested"),
        ("Trial", "trial_started"), ("Chat", "question_asked"), ("demo_requested", "demo_requested"),
        ("Web Download", "content_downloaded"), ("Demo-Requested", "demo_requested"),
    ])
    func `a source that names an act is that engagement`(_ source: String, _ kind: String) {
        #expect(mapped(source, "source", .leads) == .engagement(kind))
    }

    @Test(arguments: ["Purchased List", "Cold Call", "sdr_outbound", "Outbound", "Advertisement"])
    func `a source that names none makes a list member`(_ source: String) {
        #expect(mapped(source, "source", .leads) == .listMember)
    }

    @Test func `statuses are states or decisions`() {
        #expect(mapped("Open - Not Contacted", "status", .leads) == .state("new"))
        #expect(mapped("Working - Contacted", "status", .leads) == .state("new"))
        #expect(mapped("Qualified", "status", .leads) == .decision("qualified"))
        #expect(mapped("Closed - Converted", "status", .leads) == .decision("converted"))
        #expect(mapped("Closed - Not Converted", "status", .leads) == .decision("disqualified"))
        #expect(mapped("Junk Lead", "status", .leads) == .decision("disqualified"))
        #expect(mapped("Nurturing", "status", .leads) == .decision("nurture"))
        #expect(mapped("UNQUALIFIED", "decision", .decisions) == .decision("disqualified"))
    }

    @Test func `our own words mean themselves`() {
        for word in ["qualified", "accepted", "nurture", "disqualified", "converted"] {
            #expect(mapped(word, "decision", .decisions) == .decision(word))
        }
        for word in ["won", "lost", "no_decision"] {
            #expect(mapped(word, "outcome", .opportunities) == .outcome(word))
        }
        for word in ["call", "email", "meeting", "demo", "survey"] {
            #expect(mapped(word, "kind", .activities) == .value(word))
        }
    }

    @Test func `stages that end a deal are outcomes`() {
        for stage in ["Closed Won", "closed_won", "Won", "closedwon"] {
            #expect(mapped(stage, "stage", .opportunities) == .outcome("won"))
        }
        #expect(mapped("Closed Lost", "stage", .opportunities) == .outcome("lost"))
        #expect(mapped("Open", "outcome", .opportunities) == .value("open"))
        #expect(mapped("Open", "stage", .opportunities) == nil)
    }

    @Test func `touches are what people do`() {
        #expect(mapped("content_download", "kind", .engagements) == .engagement("content_downloaded"))
        #expect(mapped("email", "kind", .engagements) == .engagement("email_replied"))
        #expect(mapped("call", "kind", .engagements) == .engagement("call_received"))
        #expect(mapped("webinar", "kind", .engagements) == .engagement("webinar_attended"))
        #expect(mapped("linkedin_message", "kind", .engagements) == .engagement("email_replied"))
        #expect(mapped("website", "kind", .engagements) == .engagement("page_viewed"))
    }

    @Test func `outcomes of calls and meetings are ours`() {
        #expect(mapped("demo_completed", "outcome", .activities) == .value("held"))
        #expect(mapped("Left voicemail", "outcome", .activities) == .value("left_voicemail"))
        #expect(mapped("Interested", "outcome", .activities) == .value("asked_for_more"))
    }

    @Test func `what is told wins over the tables`() {
        let map = ValueMap(told: [
            "source": ["Web": "list", "Fair 2026": "demo_requested"], "status": ["Parked": "nurture", "Fresh": "new"],
            "stage": ["Bagged": "won", "Engaging": "discovery"],
        ])
        #expect(map.mapped("WEB", for: "source", kind: .leads, declared: declared) == .listMember)
        #expect(
            map.mapped("Fair 2026", for: "source", kind: .leads, declared: declared) == .engagement("demo_requested"))
        #expect(map.mapped("Parked", for: "status", kind: .leads, declared: declared) == .decision("nurture"))
        #expect(map.mapped("Fresh", for: "status", kind: .leads, declared: declared) == .state("new"))
        #expect(map.mapped("Bagged", for: "stage", kind: .opportunities, declared: []) == .outcome("won"))
        #expect(map.mapped("Engaging", for: "stage", kind: .opportunities, declared: []) == .value("discovery"))
    }
}
