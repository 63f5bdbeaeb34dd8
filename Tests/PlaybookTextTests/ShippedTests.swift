import PlaybookText
import Sales
import Scoring
import Testing

@Suite struct ShippedTests {
    @Test(arguments: PlaybookText.shippedNames)
    func `a shipped playbook is published as it is`(name: String) throws {
        let playbook = try shipped(name)
        #expect(playbook.name == name)
        #expect(playbook.cards.highestFit == .most)
        #expect(playbook.cards.grading == Grading())
    }

    @Test func `no other playbook is shipped`() {
        #expect(PlaybookText.shipped("bakery") == nil)
    }

    @Test(arguments: PlaybookText.shippedNames)
    func `every shipped kind counts as it should`(name: String) throws {
        let playbook = try shipped(name)
        var expected = Dictionary(Self.inAllFour.map { ($0.name, $0) }) { $1 }
        for row in try #require(Self.more[name]) { expected[row.name] = row }
        #expect(Set(playbook.kinds.map(\.name)) == Set(expected.keys))
        for kind in playbook.kinds {
            let rule = playbook.cards.interest.first { $0.name == kind.name }
            #expect(Row(kind, rule) == expected[kind.name])
        }
    }

    @Test(arguments: PlaybookText.shippedNames)
    func `every shipped stage has its chance and its days`(name: String) throws {
        let types = try shipped(name).types.map { type in
            let stages = type.stages.map { "\($0.name) \($0.probability)/\($0.limitDays)" }
            return "\(type.name) (\(type.motion)): \(stages.joined(separator: ", "))"
        }
        #expect(types == Self.stages[name])
    }

    @Test(arguments: PlaybookText.shippedNames)
    func `every shipped reason to wait says until when`(name: String) throws {
        let reasons = try shipped(name).reasons.filter { $0.use == .nurture }.map { reason in
            switch reason.revisit {
            case .days(let days): "\(reason.name) \(days)"
            case .daysBeforeEnd(let days): "\(reason.name) -\(days)"
            case .date, nil: "\(reason.name) date"
            }
        }
        #expect(reasons == Self.waits[name])
    }

    @Test(arguments: PlaybookText.shippedNames)
    func `spam and its like are invalid, and nothing else`(name: String) throws {
        let invalid = try shipped(name).reasons.filter { $0.reasonClass == .invalid }
        #expect(
            invalid.map(\.name) == ["spam", "test", "duplicate", "job_seeker", "selling_to_us", "support"])
    }

    @Test(arguments: PlaybookText.shippedNames)
    func `BANT and the five marks are shipped`(name: String) throws {
        let playbook = try shipped(name)
        #expect(playbook.frameworks.map(\.name) == ["bant", "five_marks"])
        #expect(playbook.frameworks.map(\.criteria.count) == [4, 5])
    }

    @Test(arguments: PlaybookText.shippedNames)
    func `reading what was written gives the same playbook`(name: String) throws {
        let playbook = try shipped(name)
        let text = PlaybookText.write(playbook)
        #expect(try PlaybookText.read(text) == playbook)
        #expect(PlaybookText.write(try PlaybookText.read(text)) == text)
    }

    private func shipped(_ name: String) throws -> Playbook {
        try PlaybookText.read(try #require(PlaybookText.shipped(name)))
    }
}

// MARK: - The numbers, in the notation they were agreed in

extension ShippedTests {
    /// `kind points×at-most/half-life in days`; a star: it asks for a response.
    struct Row: Equatable {
        var name: String
        var asks: Bool
        var points: Points?
        var atMost: Int?
        var days: Int64?

        init(_ kind: EngagementKind, _ rule: InterestRule?) {
            (name, asks, points) = (kind.name, kind.proactive, rule?.points)
            (atMost, days) = (rule?.atMost, rule?.halfLife.map { $0 / 86_400_000 })
        }

        init(_ text: Substring) {
            let parts = text.split { " ×/".contains($0) }
            name = String(parts[0].prefix { $0 != "*" })
            asks = parts[0].hasSuffix("*")
            points = parts.count > 1 ? .whole(Int(parts[1]) ?? 0) : nil
            atMost = parts.count > 2 ? Int(parts[2]) : nil
            days = parts.count > 3 ? Int64(parts[3]) : nil
        }

        static func all(_ text: String) -> [Row] { text.split(separator: ", ").map(Row.init) }
    }

    static let inAllFour = Row.all(
        "page_viewed 1×10/14, email_opened, email_clicked 2×5/21, content_downloaded* 15×2/60, "
            + "form_submitted* 20×2/30, webinar_attended* 20×2/60, question_asked* 30×2/30, demo_requested* 40×1/30, "
            + "trial_started* 40×1/21, meeting_booked* 50×1/45, call_received* 25×2/30, referral_received* 40×1/120, "
            + "survey_answered 10×2/60, email_replied 15×3/30, unsubscribed -25×1, purchased, "
            + "asked_for_more* 25×2/30, meeting_held 20×2/45, demo_held 20×2/45")

    static let more = [
        "startup": Row.all(
            "product_active_day 3×10/14, teammate_invited 10×3/21, pricing_viewed 5×3/14, limit_reached 15×1/14, "
                + "trial_expired_unused -15×1"),
        "consulting": Row.all(
            "seminar_attended* 35×2/90, event_registered 10×2/60, newsletter_subscribed 5×1/90, no_show -5×10"),
        "agency": Row.all(
            "content_downloaded* 25×3/45, newsletter_subscribed* 20×1/90, audit_requested* 45×1/30, "
                + "brief_received* 60×1/30, case_study_viewed 4×5/21, social_message* 15×2/30"),
        "dealership": Row.all(
            "showroom_visit* 25×3/14, stock_enquiry* 30×2/10, dialogue_held* 30×2/14, test_drive* 40×2/14, "
                + "trade_in_valued* 25×1/14, finance_quote* 30×1/14, vehicle_viewed 2×10/7, no_show -10×10"),
    ]

    static let stages = [
        "startup": [
            "new (new): discovery 20/14, demo 35/14, proposal 55/21, legal 80/21",
            "expansion (existing): scope 40/14, proposal 65/14, commit 85/21",
            "renewal (renewal): open 80/14, at_risk 50/14, agreed 95/21",
        ],
        "consulting": [
            "project (new): needs 20/21, diagnosis 35/30, proposal 50/30, negotiation 75/21",
            "retainer (new): scope 30/21, trial_month 60/30, contract 80/21",
            "partnership (partnership): explore 15/21, terms 50/30, sign 80/21",
        ],
        "agency": [
            "retainer (new): briefing 20/14, audit 35/14, pitch 50/21, scope_and_fee 75/14",
            "project (new): briefing 30/14, proposal 60/14, contract 85/14",
            "upsell (existing): idea 40/14, offer 70/14",
        ],
        "dealership": [
            "new_or_used (new): needs 25/5, test_drive 45/5, offer 65/7, finance 85/7",
            "trade_in_finance (new): needs 25/5, test_drive 45/5, offer 65/7, finance 85/7",
            "fleet (new): needs 20/5, tender 40/5, offer 60/7, contract 85/7",
        ],
    ]

    static let waits = [
        "startup": [
            "budget_next_quarter 90", "funding 60", "not_the_decider 30", "missing_feature 120", "other_contract -60",
            "other date",
        ],
        "consulting": ["budget_year date", "decision_pending 30", "incumbent -90", "topic_only 60", "other date"],
        "agency": ["other_agency -60", "freeze 90", "hiring_in_house 120", "researching 45", "other date"],
        "dealership": [
            "lease -90", "model_not_out date", "household_undecided 14", "finance_refused 180", "just_looking 30",
            "other date",
        ],
    ]
}
