import Testing

@Suite struct QualificationFaultTests {
    @Test func `an unknown criterion in a gate is answered with the nearest one`() {
        let said = Draft.faults((old: "must: {budget:", new: "must: {budgt:"))
        #expect(
            said == [
                "27:10: gate.must.budgt names the criterion budgt, which is not declared. "
                    + "Write budget, or declare budgt under criteria."
            ])
    }

    @Test func `an unknown criterion among what should be met is refused`() {
        let said = Draft.faults((old: "should: [need]", new: "should: [nead]"))
        #expect(
            said == [
                "28:12: gate.should.nead names the criterion nead, which is not declared. "
                    + "Write need, or declare nead under criteria."
            ])
    }

    @Test func `an unknown criterion of a stage is refused`() {
        let said = Draft.faults((old: "{need: written}", new: "{authority: written}"))
        #expect(
            said == [
                "37:75: types.new.stages.second.requires.authority names the criterion authority, "
                    + "which is not declared. "
                    + "Declare authority under criteria."
            ])
    }

    @Test func `an unknown criterion of a framework is refused`() {
        let said = Draft.faults((old: "bant: [need, budget]", new: "bant: [need, budgets]"))
        #expect(
            said == [
                "25:16: frameworks.bant.criteria[2] names the criterion budgets, which is not "
                    + "declared. "
                    + "Write budget, or declare budgets under criteria."
            ])
    }

    @Test func `an unknown criterion of a proof is refused`() {
        let said = Draft.faults((old: "proves: {need: observed}", new: "proves: {ned: observed}"))
        #expect(
            said == [
                "5:72: engagements.page_viewed.proves.ned names the criterion ned, which is not "
                    + "declared. "
                    + "Write need, or declare ned under criteria."
            ])
    }

    @Test func `an unknown level in a gate is answered with those there are`() {
        let said = Draft.faults((old: "level: identified", new: "level: identical"))
        #expect(
            said == [
                "27:26: gate.must.budget.level asks for “identical”, which is no answer to budget. "
                    + "Write one of none, identified, available."
            ])
    }

    @Test func `an unknown level of a proof is refused`() {
        let said = Draft.faults(
            (old: "proves: {need: observed}", new: "proves: {need: {level: maybe, strength: observed}}"))
        #expect(
            said == [
                "5:81: engagements.page_viewed.proves.need.level asks for “maybe”, which is no answer "
                    + "to need. "
                    + "Write one of no, yes."
            ])
    }

    @Test func `an unknown least level is refused`() {
        let said = Draft.faults((old: "amount: yes, expires", new: "meets: enough, amount: yes, expires"))
        #expect(
            said == [
                "23:85: criteria.budget.meets asks for “enough”, which is no answer to budget. "
                    + "Write one of none, identified, available."
            ])
    }

    @Test func `a single level is refused`() {
        let said = Draft.faults((old: "[none, identified, available]", new: "[identified]"))
        #expect(
            said == [
                "23:39: criteria.budget.levels leave nothing to answer. "
                    + "Write two levels or more, weakest first, or leave them out for no and yes."
            ])
    }

    @Test func `an amount of a criterion that carries none is refused`() {
        let said = Draft.faults((old: "should: [need]", new: "should: {need: {amount: 5}}"))
        #expect(
            said == [
                "28:27: gate.should.need.amount asks for an amount, but answers to need carry none. "
                    + "Write “amount: yes” on criteria.need."
            ])
    }

    @Test func `a criterion asked for twice is refused`() {
        let said = Draft.faults((old: "should: [need]", new: "should: [need, need]"))
        #expect(
            said == [
                "28:12: gate.should.need uses the name need a second time. "
                    + "Give each its own name, or keep one of them."
            ])
    }

    @Test func `more parts than there are is refused`() {
        let said = Draft.faults((old: "{count: 1", new: "{count: 3"))
        #expect(
            said == [
                "30:15: gate.at_least[1].count is 3, but there are 2 to choose from. "
                    + "Write a number from 1 to 2."
            ])
    }

    @Test func `no part at all is refused`() {
        let said = Draft.faults((old: "{count: 1", new: "{count: 0"))
        #expect(
            said == [
                "30:15: gate.at_least[1].count is 0, but there are 2 to choose from. "
                    + "Write a number from 1 to 2."
            ])
    }

    @Test func `a gate that lets everything through is refused`() {
        let said = Draft.faults(
            (old: "  must: {budget: {level: identified, amount: 5000}}\n", new: ""),
            (old: "  at_least:\n    - {count: 1, of: [need, budget]}\n", new: ""))
        #expect(
            said == [
                "26:1: gate asks for nothing that must be met, so every lead would pass. "
                    + "Name at least one criterion under must."
            ])
    }

    @Test func `an empty framework is refused`() {
        let said = Draft.faults((old: "bant: [need, budget]", new: "bant: []"))
        #expect(
            said == [
                "25:3: frameworks.bant asks nothing. "
                    + "List its criteria in the order they are asked, or leave it out."
            ])
    }

    @Test func `an expiry of nothing is refused`() {
        let said = Draft.faults((old: "expires: 90", new: "expires: 0"))
        #expect(
            said == [
                "23:100: criteria.budget.expires is 0. "
                    + "Write more than 0."
            ])
    }
}
