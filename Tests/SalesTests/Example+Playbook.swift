import Sales
import Scoring

extension Example {
    /// One kind of everything that the decisions look at.
    static let playbook = Playbook(
        name: "example", title: "Example", kinds: kinds, outcomes: outcomes, fields: fields, cards: cards,
        qualified: QualifiedDefinition(interest: .whole(30), fit: .whole(20)), criteria: criteria,
        frameworks: [], gate: gate, types: types, reasons: reasons,
        limits: Limits(
            firstResponse: Milliseconds.hour, firstResponseByKind: ["demo_requested": 15 * Milliseconds.minute],
            accept: Milliseconds.day, quietDays: 14, recontactDays: 30))

    private static let kinds = [
        EngagementKind(name: "demo_requested", label: "Demo requested", proactive: true, answers: .written),
        EngagementKind(name: "page_viewed", label: "Page viewed", proactive: false),
        EngagementKind(name: "email_clicked", label: "Link clicked", proactive: false, intake: .settled),
        EngagementKind(name: "download_link", label: "Download by link", proactive: true, intake: .settled),
        EngagementKind(name: "email_replied", label: "E-mail answered", proactive: false, effect: .triage),
        EngagementKind(name: "survey_answered", label: "Survey answered", proactive: false, answers: .written),
        EngagementKind(name: "product_used", label: "Product used", proactive: false, answers: .observed),
        EngagementKind(
            name: "meeting_booked", label: "Meeting booked", proactive: true,
            proofs: [EngagementKind.Proof(criterion: "meeting", strength: .observed)]),
        EngagementKind(
            name: "quote_read", label: "Quote read", proactive: false,
            proofs: [EngagementKind.Proof(criterion: "budget", level: "identified", strength: .written)]),
        EngagementKind(name: "asked_for_more", label: "Asked for more", proactive: true),
        EngagementKind(name: "unsubscribed", label: "Unsubscribed", proactive: false, effect: .unsubscribes),
        EngagementKind(name: "purchased", label: "Purchased", proactive: false, effect: .purchase),
    ]

    private static let outcomes = [
        ActivityOutcome(activity: "call", name: "no_answer", label: "No answer", twoWay: false),
        ActivityOutcome(activity: "call", name: "connected", label: "Connected", twoWay: true),
        ActivityOutcome(
            activity: "call", name: "asked_for_more", label: "Asked for more", twoWay: true,
            countsAs: "asked_for_more"),
    ]

    private static let fields = [
        OwnField(name: "vehicle", label: "Vehicle", holder: .opportunity, kind: .text),
        OwnField(name: "rate", label: "Rate", holder: .opportunity, kind: .number),
        OwnField(name: "payment", label: "Payment", holder: .opportunity, kind: .choice(["cash", "finance"])),
        OwnField(name: "ad_spend", label: "Ad spend", holder: .account, kind: .number),
        OwnField(name: "trade_in", label: "Trade-in", holder: .lead, kind: .flag),
        OwnField(name: "lease_end", label: "Lease ends", holder: .person, kind: .day),
    ]

    private static let cards = Scorecards(
        fit: [
            FitRule(
                name: "industry",
                cases: [FitRule.Case(points: .whole(40), when: .isOneOf("industry", [.text("Financé")]))])
        ],
        interest: [
            InterestRule(
                name: "demo_requested", kinds: ["demo_requested"], points: .whole(40), atMost: 1,
                halfLife: milliseconds(30)),
            InterestRule(name: "page_viewed", kinds: ["page_viewed"], points: .whole(1), halfLife: milliseconds(14)),
        ])

    private static let criteria = [
        Criterion(name: "need", question: "What for?", label: "Need", expiresAfterDays: 180),
        Criterion(
            name: "budget", question: "How much?", label: "Budget", levels: ["none", "identified", "available"],
            takesAmount: true, expiresAfterDays: 90),
        Criterion(name: "authority", question: "Who?", label: "Authority", levels: ["unknown", "aware", "involved"]),
        Criterion(name: "meeting", question: "Met?", label: "Meeting agreed"),
        Criterion(name: "timeline", question: "When?", label: "Timeline"),
        Criterion(name: "event", question: "Why now?", label: "Event"),
    ]

    private static let gate = Gate(
        must: [
            Requirement(criterion: "authority", level: "involved"),
            Requirement(criterion: "budget", strength: .written, amount: 5_000),
        ],
        should: [Requirement(criterion: "timeline")],
        atLeast: [
            Gate.Choice(
                count: 1,
                of: [Requirement(criterion: "need"), Requirement(criterion: "meeting", strength: .observed)])
        ])

    private static let types = [
        OpportunityType(
            name: "new", label: "New business", motion: .new,
            stages: [
                Stage(
                    name: "discovery", label: "Discovery", probability: 20, limitDays: 14,
                    checklist: ["Needs written down", "Next call booked"]),
                Stage(
                    name: "demo", label: "Demo", probability: 40, limitDays: 14, requiredFields: ["vehicle"],
                    requires: [Requirement(criterion: "need", strength: .written)]),
                Stage(name: "legal", label: "Legal", probability: 80, limitDays: 21, from: ["demo"]),
            ]),
        OpportunityType(
            name: "renewal", label: "Renewal", motion: .existing,
            stages: [Stage(name: "open", label: "Open", probability: 80, limitDays: 30)],
            gate: Gate(must: [Requirement(criterion: "need")])),
        OpportunityType(
            name: "partnership", label: "Partnership", motion: .partnership,
            stages: [Stage(name: "explore", label: "Explore", probability: 15, limitDays: 30)],
            gate: Gate(), asksAmount: false),
        OpportunityType(
            name: "fleet", label: "Fleet", motion: .new,
            stages: [Stage(name: "tender", label: "Tender", probability: 40, limitDays: 30)], fields: ["vehicle"],
            gate: Gate(), organisationOnly: true),
    ]

    private static let reasons = [
        Reason(name: "frozen", label: "Budget frozen", use: .nurture, revisit: .date),
        Reason(name: "next_quarter", label: "Budget next quarter", use: .nurture, revisit: .days(90)),
        Reason(name: "contract", label: "Other contract", use: .nurture, revisit: .daysBeforeEnd(60)),
        Reason(name: "spam", label: "Spam", use: .disqualified, reasonClass: .invalid),
        Reason(name: "too_small", label: "Too small", use: .disqualified),
        Reason(name: "no_need", label: "No need", use: .disqualified),
        Reason(name: "price", label: "Price", use: .lost),
        Reason(name: "status_quo", label: "Status quo", use: .noDecision, revisit: .date),
    ]
}
