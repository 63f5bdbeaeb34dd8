import Scoring
import Testing

struct ConditionTests {
    let facts = Facts(["employees": .number(120), "title": .text("Head of Sales"), "business_mail": .flag(true)])

    @Test(
        arguments: [
            .known("country"), .equals("country", .text("")), .isOneOf("country", [.text("AT")]),
            .atLeast("revenue", .min), .atMost("revenue", .max), .between("revenue", .min, .max),
            .contains("country", ""),
        ] as [Condition])
    func `a test on an unknown fact is false and its opposite true`(condition: Condition) {
        #expect(!condition.holds(for: facts))
        #expect(Condition.not(condition).holds(for: facts))
    }

    @Test(
        arguments: [
            .equals("employees", .text("120")), .atLeast("title", 0), .contains("employees", "1"),
            .atMost("business_mail", 9),
            .isOneOf("employees", []), .isOneOf("business_mail", [.number(1), .text("yes")]),
        ] as [Condition])
    func `a test on a fact of another kind is false`(condition: Condition) {
        #expect(!condition.holds(for: facts))
    }

    @Test(
        arguments: [
            .known("title"), .equals("business_mail", .flag(true)), .isOneOf("employees", [.number(7), .number(120)]),
            .atLeast("employees", 120), .atMost("employees", 120), .between("employees", 120, 500),
            .between("employees", 20, 120), .contains("title", "of S"), .contains("title", "Sales"),
            .contains("title", ""),
        ] as [Condition])
    func `limits are included`(condition: Condition) {
        #expect(condition.holds(for: facts))
        #expect(!Condition.not(condition).holds(for: facts))
    }

    @Test(
        arguments: [
            .atLeast("employees", 121), .atMost("employees", 119), .between("employees", 121, 500),
            .between("employees", 20, 119), .between("employees", 500, 20), .contains("title", "sales"),
            .contains("title", "Sales."), .equals("business_mail", .flag(false)),
        ] as [Condition])
    func `what lies just outside fails`(condition: Condition) {
        #expect(!condition.holds(for: facts))
    }

    @Test func `a text is found after a start that misleads`() {
        #expect(Condition.contains("name", "aab").holds(for: Facts(["name": .text("aaab")])))
        #expect(Condition.contains("name", "über").holds(for: Facts(["name": .text("Auto über Nacht")])))
    }

    @Test func `all of nothing holds and any of nothing does not`() {
        #expect(Condition.all([]).holds(for: facts))
        #expect(!Condition.any([]).holds(for: facts))
    }

    @Test func `all needs every part and any needs one`() {
        let (yes, no) = (Condition.known("title"), Condition.known("phone"))
        #expect(Condition.all([yes, yes]).holds(for: facts))
        #expect(!Condition.all([yes, no]).holds(for: facts))
        #expect(Condition.any([no, yes]).holds(for: facts))
        #expect(!Condition.any([no, no]).holds(for: facts))
    }

    @Test func `every field is named`() {
        let condition = Condition.all([
            .any([.known("a"), .equals("b", .flag(true))]), .not(.isOneOf("c", [])), .atLeast("d", 1), .atMost("e", 1),
            .between("f", 1, 2), .contains("g", "x"), .known("a"),
        ])
        #expect(condition.fields == ["a", "b", "c", "d", "e", "f", "g"])
    }

    @Test func `a fact can be forgotten`() {
        var facts = facts
        facts["title"] = nil
        #expect(!Condition.known("title").holds(for: facts))
        #expect(facts == Facts(["employees": .number(120), "business_mail": .flag(true)]))
    }
}
