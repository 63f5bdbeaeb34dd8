import Scoring
import Testing

struct FitTests {
    let size = FitRule(
        name: "size",
        cases: [
            .init(points: .whole(30), when: .between("employees", 20, 500)),
            .init(points: .whole(20), when: .atLeast("employees", 100)),
            .init(points: .zero, when: .equals("employees", .number(7))),
            .init(points: .whole(-5), when: .atMost("employees", 19)),
        ])

    private func line(_ condition: Condition, _ facts: Facts) -> String? {
        let rule = FitRule(name: "rule", cases: [.init(points: .whole(1), when: condition)])
        return Scorecards(fit: [rule]).fitLedger(facts).lines.first?.because
    }

    @Test func `someone of whom nothing is known has no line`() {
        let ledger = Scorecards(fit: [size]).fitLedger(Facts())
        #expect(ledger.lines.isEmpty)
        #expect(ledger.total == .zero)
    }

    @Test func `a first case worth nothing yields no line and stops there`() {
        #expect(Scorecards(fit: [size]).fitLedger(Facts(["employees": .number(7)])).lines.isEmpty)
    }

    @Test(arguments: [(120, 30), (500, 30), (501, 20)] as [(Int64, Int)])
    func `the first case that holds counts alone`(employees: Int64, points: Int) {
        let ledger = Scorecards(fit: [size]).fitLedger(Facts(["employees": .number(employees)]))
        #expect(ledger.lines.map(\.points) == [.whole(points)])
        #expect(ledger.lines.first?.card == .fit)
        #expect(ledger.lines.first?.rule == "size")
    }

    @Test func `below zero the clamp is a line`() {
        let ledger = Scorecards(fit: [size]).fitLedger(Facts(["employees": .number(5)]))
        #expect(ledger.lines.map(\.rule) == ["size", Line.clamp])
        #expect(ledger.lines.map(\.points) == [.whole(-5), .whole(5)])
        #expect(ledger.total == .zero)
    }

    @Test func `above a hundred the clamp is a line that says why`() {
        let always = FitRule(name: "always", cases: [.init(points: Points(thousandths: 60_001), when: .all([]))])
        let ledger = Scorecards(fit: [always, always]).fitLedger(Facts())
        #expect(ledger.lines.last?.points == Points(thousandths: -20_002))
        #expect(ledger.lines.last?.because == "the lines sum to 120.002: a score stays between 0 and 100")
        #expect(ledger.total == .whole(100))
    }

    @Test func `at exactly a hundred there is no clamp`() {
        let always = FitRule(name: "always", cases: [.init(points: .whole(50), when: .all([]))])
        #expect(Scorecards(fit: [always, always]).fitLedger(Facts()).lines.map(\.rule) == ["always", "always"])
    }

    @Test func `points without lines equal the ledger's total`() {
        let cards = Scorecards(fit: [size, size, size, size])
        for employees in [1, 7, 20, 120, 501] as [Int64] {
            let facts = Facts(["employees": .number(employees)])
            #expect(cards.fitPoints(facts) == cards.fitLedger(facts).total)
        }
        #expect(cards.fitPoints(Facts(["employees": .number(120)])) == .whole(100))
    }

    @Test func `points beyond all sense are bounded and not a crash`() {
        let huge = FitRule(name: "huge", cases: [.init(points: Points(thousandths: .max), when: .all([]))])
        let cards = Scorecards(fit: Array(repeating: huge, count: 50))
        #expect(cards.fitPoints(Facts()) == .whole(100))
        #expect(cards.fitLedger(Facts()).total == .whole(100))
        #expect(cards.highestFit == .whole(50_000_000_000))
    }

    @Test func `the highest fit takes the best case of each rule and nothing that takes away`() {
        let minus = FitRule(name: "minus", cases: [.init(points: .whole(-9), when: .all([]))])
        #expect(Scorecards(fit: [size, minus, size]).highestFit == .whole(60))
    }

    @Test func `a line says which value decided it`() {
        let facts = Facts(["employees": .number(120), "industry": .text("software"), "business_mail": .flag(true)])
        #expect(line(.between("employees", 20, 500), facts) == "employees is 120: between 20 and 500")
        #expect(line(.atLeast("employees", 50), facts) == "employees is 120: at least 50")
        #expect(line(.atMost("employees", 500), facts) == "employees is 120: at most 500")
        #expect(line(.equals("industry", .text("software")), facts) == "industry is software")
        #expect(line(.known("business_mail"), facts) == "business_mail is yes")
        #expect(line(.contains("industry", "soft"), facts) == "industry is software: with “soft” in it")
        #expect(line(.isOneOf("employees", [.number(1), .number(120)]), facts) == "employees is 120: one of 1, 120")
        let many = (1...120).map { Fact.number($0) }
        #expect(line(.isOneOf("employees", many), facts) == "employees is 120: one of 120 named")
        #expect(line(.all([]), facts) == "always")
    }

    @Test func `a line of several tests names those that decided`() {
        let facts = Facts(["employees": .number(120), "industry": .text("software")])
        let both = Condition.all([.equals("industry", .text("software")), .atLeast("employees", 50)])
        #expect(line(both, facts) == "industry is software, and employees is 120: at least 50")
        #expect(line(.any([.known("phone"), .known("industry")]), facts) == "industry is software")
        let neither = Condition.not(.any([.equals("industry", .text("retail")), .atLeast("revenue", 5)]))
        #expect(line(neither, facts) == "industry is software: not retail, and revenue is not known: not at least 5")
        #expect(line(.not(.all([both, .known("phone")])), facts) == "phone is not known")
        #expect(line(.not(.not(both)), facts) == line(both, facts))
    }
}
