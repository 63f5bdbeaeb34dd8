import Sales
import Testing

@Suite struct MappingCheckTests {
    private let accounts = "account_id,company_name,industry,region,employee_band,estimated_revenue_band"
    private let contacts = "contact_id,account_id,job_title,role_function,seniority,buyer_role,created_at"
    private let leads = "lead_id,contact_id,account_id,lead_created_at,lead_source,first_touch_channel,owner_rep_id"
    private let touches = "touch_id,lead_id,touch_timestamp,touch_type,touch_channel,touch_direction,campaign_id"
    private let deals = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value"

    private func check(_ kind: ImportKind, _ header: String, set: Set<String> = []) throws {
        try HeaderGuess.guess(kind: kind, header: header.split(separator: ",").map(String.init)).check(set: set)
    }

    @Test func `a file of another kind is named`() {
        let wrong: [(ImportKind, String, ImportKind)] = [
            (.leads, accounts, .accounts), (.people, accounts, .accounts), (.accounts, contacts, .people),
            (.accounts, leads, .leads), (.leads, touches, .engagements), (.leads, deals, .opportunities),
            (.engagements, leads, .leads), (.opportunities, accounts, .accounts), (.people, deals, .opportunities),
        ]
        for (kind, header, looksLike) in wrong {
            #expect(throws: ImportRefusal.wrongKind(kind: kind, looksLike: looksLike), "\(kind) for \(looksLike)") {
                try check(kind, header)
            }
        }
    }

    @Test func `a file of the right kind is not`() throws {
        try check(.accounts, accounts)
        try check(.people, contacts)
        try check(.leads, leads)
        try check(.engagements, touches)
        try check(.opportunities, deals)
        try check(.opportunities, "opportunity_id,lead_id,created_at,stage,estimated_acv")
        try check(.accounts, "account,sector,year_established,revenue,employees,office_location,subsidiary_of")
        try check(.products, "product,series,sales_price")
        try check(.users, "sales_agent,manager,regional_office")
    }

    @Test func `any file of people or companies makes a list`() throws {
        try check(.list, "company,industry")
        try check(.list, "Email")
        try check(.list, accounts)
        try check(.list, "First Name,Last Name,Company,Email,Lead Source,Lead Status,Created Date,Owner")
    }

    @Test func `leads without an engagement are told what to do`() {
        let refusal = ImportRefusal.noEngagement(line: nil)
        #expect(throws: refusal) { try check(.leads, "name,email,company") }
        #expect(throws: refusal) { try check(.leads, contacts) }
        #expect(refusal.sentence.contains("ripen import list"))
        #expect(refusal.sentence.contains("--set engagement="))
    }

    @Test func `what is set for every row counts`() throws {
        #expect(throws: ImportRefusal.missingNeeded(kind: .leads, needs: .field("at"))) {
            try check(.leads, "name,email", set: ["engagement"])
        }
        try check(.leads, "name,email", set: ["engagement", "at"])
    }

    @Test func `what is missing is named`() {
        #expect(
            throws: ImportRefusal.missingNeeded(
                kind: .costs, needs: .any([.field("at"), .all([.field("from"), .field("to")])]))
        ) { try check(.costs, "amount,currency") }
        #expect(
            ImportRefusal.missingNeeded(kind: .costs, needs: ImportKind.costs.need).sentence
                .hasPrefix("Costs need at or from and to and amount, "))
    }

    @Test func `an export of ours is never taken for another kind`() throws {
        for kind in ImportKind.allCases {
            try check(kind, kind.fields.map(\.name).joined(separator: ","))
        }
    }
}

@Suite struct ImportRefusalTests {
    private let all: [ImportRefusal] = [
        .unknownKind(name: "lead", nearest: "leads"), .unknownField(name: "x", kind: .leads, nearest: nil),
        .unknownColumn(name: "x", nearest: "y"), .mappedTwice(field: "a", columns: ["b", "c"]),
        .missingNeeded(kind: .leads, needs: ImportKind.leads.need), .wrongKind(kind: .leads, looksLike: .accounts),
        .ambiguousDates(column: "d", examples: ["1/2/2026"]),
        .badValue(line: 4, column: "at", value: "soon", reason: .noDate),
        .missingValue(line: 4, kind: .people, needs: ImportKind.people.need), .tooManyCells(line: 4, extra: 1),
        .noEngagement(line: 4), .undeclaredKind(line: 4, kind: "dance", nearest: nil),
        .notFound(line: 4, column: "lead", value: "L-9", noun: .lead), .closedWithoutDate(line: 4),
    ]

    @Test func `every refusal has a sentence and a code of its own`() {
        #expect(Set(all.map(\.code)).count == all.count)
        for refusal in all {
            #expect(refusal.sentence != refusal.code)
            #expect(refusal.sentence.last.map { ".…?".contains($0) } == true, "\(refusal.sentence)")
        }
    }

    @Test func `a refusal of a row names its line`() {
        for refusal in all where refusal.line != nil {
            #expect(refusal.sentence.contains("Line 4"))
        }
    }

    @Test func `an unknown kind is refused with the nearest`() throws {
        #expect(throws: ImportRefusal.unknownKind(name: "lead", nearest: "leads")) { try ImportKind.named("lead") }
        #expect(try ImportKind.named("costs") == .costs)
    }
}
