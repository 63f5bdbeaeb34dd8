import Sales
import Testing

struct ConversionTermsTests {
    private var terms: ConversionTerms {
        var terms = ConversionTerms(
            amount: .money(100, currency: "EUR"), expectedClose: Example.today, nextStep: "Call")
        terms.people = [.init(Example.ada, role: "champion"), .init(Example.bob)]
        terms.own = ["vehicle": "van", "rate": "3"]
        return terms
    }

    private var conversion: Conversion {
        var conversion = Conversion(blank: Example.id(1))
        conversion.terms = terms.canonical
        return conversion
    }

    private static let changes: [@Sendable (inout ConversionTerms) -> Void] = [
        { $0.name = "Other" }, { $0.type = "fleet" }, { $0.buyer = .known(Example.acme) },
        { $0.buyer = .described(AccountDetails(name: "Acme")) }, { $0.joins = Example.id(4) },
        { $0.people.removeLast() }, { $0.people[1].role = "user" }, { $0.people[1].stance = "neutral" },
        { $0.amount = .unknown }, { $0.amount = nil }, { $0.amount = .money(101, currency: "EUR") },
        { $0.amount = .money(100, currency: "USD") }, { $0.amount = .money(100, currency: "EUR", high: 200) },
        { $0.expectedClose = Example.today + 1 }, { $0.nextStep = "Write" }, { $0.nextStepOn = Example.today },
        { $0.own["rate"] = "4" }, { $0.override = "because" },
    ]

    @Test(arguments: changes.indices)
    func `other terms are refused, naming the opportunity`(change: Int) {
        var other = terms
        ConversionTermsTests.changes[change](&other)
        #expect(throws: Refusal(.alreadyConverted(opportunity: 7))) {
            try conversion.isSame(as: other, opportunity: 7)
        }
    }

    @Test func `no two changes have the same text`() {
        let texts = ConversionTermsTests.changes.map { change in
            var other = terms
            change(&other)
            return other.canonical
        }
        #expect(Set(texts).count == texts.count)
    }

    @Test func `the same terms are the same conversion, in whatever order they are said`() throws {
        var same = terms
        same.people.reverse()
        same.own = ["rate": "3", "vehicle": "van"]
        try conversion.isSame(as: same, opportunity: 7)
        #expect(same.canonical == terms.canonical)
    }

    @Test func `a key is not used for other terms`() {
        let key = KeptKey(terms: terms.canonical, opportunity: 7, reverted: false)
        #expect(throws: Refusal(.keyUsedForOtherTerms)) { try key.mayReplay(ConversionTerms()) }
    }

    @Test func `a key is not replayed after a revert`() {
        let key = KeptKey(terms: terms.canonical, opportunity: 7, reverted: true)
        #expect(throws: Refusal(.keyReplayedAfterRevert(opportunity: 7))) { try key.mayReplay(terms) }
        #expect(throws: Refusal(.keyReplayedAfterRevert(opportunity: 7))) { try key.mayReplay(ConversionTerms()) }
    }

    @Test func `a key is replayed with the same terms`() throws {
        try KeptKey(terms: terms.canonical, opportunity: 7, reverted: false).mayReplay(terms)
    }
}
