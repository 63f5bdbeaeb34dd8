import Sales
import Scoring
import Testing

struct FactsTests {
    private func facts(_ change: (inout Acquaintance) -> Void) -> Facts {
        var known = Acquaintance(lead: Example.lead(), person: Example.person(), account: Example.account())
        change(&known)
        return known.facts(fields: Example.playbook.fields)
    }

    @Test func `what is not known is absent`() {
        let known = Acquaintance(lead: Example.lead(), person: nil, account: nil)
        let facts = known.facts(fields: Example.playbook.fields)
        for name in FactName.allCases where name != .customer && name != .referred {
            #expect(facts[name.rawValue] == nil)
        }
        #expect(facts["ad_spend"] == nil)
    }

    @Test func `an own field that does not read as its kind is not known`() {
        let facts = facts {
            $0.account?.own["ad_spend"] = "plenty"
            $0.lead.own["trade_in"] = "perhaps"
            $0.person?.own["lease_end"] = "next year"
        }
        #expect(facts["ad_spend"] == nil)
        #expect(facts["trade_in"] == nil)
        #expect(facts["lease_end"] == nil)
    }

    @Test func `own fields are read as their kinds, from their holders`() {
        let facts = facts {
            $0.account?.own["ad_spend"] = "5,200"
            $0.lead.own["trade_in"] = "Yes"
            $0.person?.own["lease_end"] = "1970-01-11"
        }
        #expect(facts["ad_spend"] == .number(5_200))
        #expect(facts["trade_in"] == .flag(true))
        #expect(facts["lease_end"] == .number(10))
    }

    @Test(arguments: [
        ("12", 12), ("1 200", 1_200), ("1,200,000", 1_200_000), ("-3", -3), ("7.9", 7), ("1'000", 1_000),
    ])
    func `a whole number is read as people write it`(text: String, number: Int64) {
        #expect(OwnField.Kind.number.fact(text) == .number(number))
    }

    @Test(arguments: ["", "1,20", "1.2.3", "5k", "1.x"])
    func `what is no whole number does not fit`(text: String) {
        #expect(!OwnField.Kind.number.fits(text))
    }

    @Test func `a choice holds one of its own, in any case`() {
        #expect(OwnField.Kind.choice(["Cash", "Finance"]).fact("CASH") == .text("cash"))
        #expect(!OwnField.Kind.choice(["Cash", "Finance"]).fits("barter"))
    }

    @Test func `a free mail box is no business mail`() {
        #expect(facts { $0.person?.email = "ada@gmail.com" }["business_mail"] == .flag(false))
        #expect(facts { _ in }["business_mail"] == .flag(true))
    }

    @Test func `seniority is the one said, else the title's`() {
        #expect(facts { $0.person?.title = "VP Marketing" }["seniority"] == .text("vp"))
        let told = facts {
            $0.person?.title = "VP Marketing"
            $0.person?.seniority = .owner
        }
        #expect(told["seniority"] == .text("owner"))
    }

    @Test func `a department is the one said, else the title's, else not known`() {
        #expect(facts { $0.person?.title = "Marketing Director" }["department"] == .text("marketing"))
        #expect(facts { $0.person?.title = "Director" }["department"] == nil)
        #expect(facts { $0.person?.department = "Stables" }["department"] == .text("other"))
    }

    @Test func `somebody is referred by a person, a kind or a source`() {
        #expect(facts { _ in }["referred"] == .flag(false))
        #expect(facts { $0.person?.referredBy = Example.bob }["referred"] == .flag(true))
        #expect(facts { $0.openingKind = "referral_received" }["referred"] == .flag(true))
        #expect(facts { $0.lead.source = "Partner Referral" }["referred"] == .flag(true))
    }

    @Test func `a customer is one by person or by account`() {
        #expect(facts { _ in }["customer"] == .flag(false))
        #expect(facts { $0.person?.customerSince = Example.monday }["customer"] == .flag(true))
        #expect(facts { $0.account?.customerSince = Example.monday }["customer"] == .flag(true))
    }

    @Test func `texts match conditions whatever their case and accents`() {
        let facts = facts { $0.account?.industry = "  FINANCE " }
        #expect(Example.playbook.cards.fitPoints(facts) == .zero)
        #expect(Example.playbook.cards.folded.fitPoints(facts) == .whole(40))
    }
}
