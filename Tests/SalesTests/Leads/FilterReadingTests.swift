import Sales
import Testing

/// The one grammar of filters.
struct FilterReadingTests {
    @Test(arguments: [
        "state:", "state:new and", "and state:new", "(state:new", "state:new)", "state:new owner:me", "name:\"open",
        ":new", "not", "state:new,", "()", "a:(b)",
    ])
    func `what cannot be read is refused with its place`(_ text: String) {
        #expect(throws: FilterFault.self) { try FilterExpression(text) }
    }

    @Test func `the place is counted from one`() {
        let fault = #expect(throws: FilterFault.self) { try FilterExpression("state:new owner:me") }
        #expect(fault?.column == 11)
    }

    @Test func `the example of the grammar reads as it should`() throws {
        let text = "state:qualified and (industry:\"software\" or employees>=50) and not owner:me"
        let due = FilterExpression.all([
            .test(FilterTest("state", .is, ["qualified"], column: 1)),
            .any([
                .test(FilterTest("industry", .is, ["software"], column: 22)),
                .test(FilterTest("employees", .atLeast, ["50"], column: 45)),
            ]),
            .not(.test(FilterTest("owner", .is, ["me"], column: 68))),
        ])
        #expect(try FilterExpression(text) == due)
    }

    @Test func `and binds more than or, not most of all`() throws {
        let due = FilterExpression.any([
            .test(FilterTest("a", column: 1)),
            .all([.not(.test(FilterTest("b", column: 10))), .test(FilterTest("c", column: 16))]),
        ])
        #expect(try FilterExpression("a or not b and c") == due)
    }

    @Test func `blanks ask for everything, and words in quotation marks are looked for`() throws {
        #expect(try FilterExpression("  ") == .all([]))
        #expect(try FilterExpression("\"ada berg\"") == .test(FilterTest("text", .is, ["ada berg"], column: 1)))
        #expect(
            try FilterExpression("State:new,qualified")
                == .test(FilterTest("state", .is, ["new", "qualified"], column: 1)))
    }
}
