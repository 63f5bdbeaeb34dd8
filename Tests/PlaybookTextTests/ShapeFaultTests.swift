import Testing

@Suite struct ShapeFaultTests {
    @Test func `a missing section is named`() {
        let said = Draft.faults(
            (
                old: "  first_response: {otherwise: 1h, demo_requested: 15m}\n"
                    + "  accept: 1d\n"
                    + "  quiet: 14d\n"
                    + "  recontact: 30d\n", new: ""
            ),
            (old: "limits:\n", new: ""))
        #expect(
            said == [
                "1:1: The playbook has no limits. "
                    + "Add limits."
            ])
    }

    @Test func `a missing section is the only thing said about it`() {
        let said = Draft.faults(
            (
                old: "criteria:\n"
                    + "  need: {question: What do they need?}\n"
                    + "  budget: {question: Is there money?, levels: [none, identified, available], "
                    + "amount: yes, expires: 90}\n", new: ""
            ))
        #expect(
            said == [
                "1:1: The playbook has no criteria. "
                    + "Add criteria."
            ])
    }

    @Test func `a missing key is named`() {
        let said = Draft.faults((old: "{chance: 20, days: 14}", new: "{chance: 20}"))
        #expect(
            said == [
                "36:7: types.new.stages.first has no days. "
                    + "Add days."
            ])
    }

    @Test func `an unknown key is answered with the nearest known one`() {
        let said = Draft.faults((old: "by: automatic", new: "buy: automatic"))
        #expect(
            said == [
                "20:36: qualified has buy, which means nothing here. "
                    + "Write by, or leave it out."
            ])
    }

    @Test func `an unknown key that is like no other is answered with all of them`() {
        let said = Draft.faults((old: "two_way: yes, ", new: "zzzzz: yes, "))
        #expect(
            said == [
                "7:18: outcomes.call.asked has zzzzz, which means nothing here. "
                    + "Write one of label, two_way, counts_as, or leave it out."
            ])
    }

    @Test func `an unknown section is answered with the nearest known one`() {
        let said = Draft.faults((old: "gate:", new: "gates:"))
        #expect(
            said == [
                "26:1: The playbook has gates, which means nothing here. "
                    + "Write gate, or leave it out."
            ])
    }

    @Test func `text where a number is due is refused`() {
        let said = Draft.faults((old: "quiet: 14d", new: "quiet: soon"))
        #expect(
            said == [
                "46:10: limits.quiet is “soon” where a number of days is due. "
                    + "Write whole days, e.g. 14 or 14d."
            ])
    }

    @Test func `a quoted number is text`() {
        let said = Draft.faults((old: "chance: 20", new: "chance: \"20\""))
        #expect(
            said == [
                "36:23: types.new.stages.first.chance is “20” where a whole number is due. "
                    + "Write digits only, e.g. 30."
            ])
    }

    @Test func `a fraction where a whole number is due is refused`() {
        let said = Draft.faults((old: "chance: 20", new: "chance: 20.5"))
        #expect(
            said == [
                "36:23: types.new.stages.first.chance is “20.5” where a whole number is due. "
                    + "Write digits only, e.g. 30."
            ])
    }

    @Test func `text where points are due is refused`() {
        let said = Draft.faults((old: "qualified: {interest: 30", new: "qualified: {interest: much"))
        #expect(
            said == [
                "20:23: qualified.interest is “much” where a number of points is due. "
                    + "Write a number, e.g. 15, 2.5 or -10."
            ])
    }

    @Test func `more than three places after the point are refused`() {
        let said = Draft.faults((old: "qualified: {interest: 30", new: "qualified: {interest: 30.1234"))
        #expect(
            said == [
                "20:23: qualified.interest is “30.1234” where a number of points is due. "
                    + "Write a number, e.g. 15, 2.5 or -10."
            ])
    }

    @Test func `a section where a list is due is refused`() {
        let said = Draft.faults((old: "kinds: [demo_requested, page_viewed]", new: "kinds: {demo_requested: 1}"))
        #expect(
            said == [
                "18:13: interest.any_act.kinds is a section where a list is due. "
                    + "Write [one, two], or one item a line, each after a dash."
            ])
    }

    @Test func `a list where a section is due is refused`() {
        let said = Draft.faults((old: "qualified: {interest: 30, fit: 20, by: automatic}", new: "qualified: [30, 20]"))
        #expect(
            said == [
                "20:1: qualified is a list where a section is due. "
                    + "Write keys and values below it, indented, or {key: value}."
            ])
    }

    @Test func `nothing where text is due is refused`() {
        let said = Draft.faults((old: "title: \"Small: a start\"", new: "title:"))
        #expect(
            said == [
                "2:1: title is nothing where text is due. "
                    + "Write some words."
            ])
    }

    @Test func `a word where yes or no is due is refused`() {
        let said = Draft.faults((old: "asks: yes", new: "asks: maybe"))
        #expect(
            said == [
                "4:26: engagements.demo_requested.asks is “maybe” where yes or no is due. "
                    + "Write yes or no."
            ])
    }

    @Test func `a duration without a unit we know is refused`() {
        let said = Draft.faults((old: "accept: 1d", new: "accept: 1 fortnight"))
        #expect(
            said == [
                "45:11: limits.accept is “1 fortnight” where a duration is due. "
                    + "Write e.g. 15m, 4h or 30d; a bare number is days."
            ])
    }

    @Test func `a duration of more than a hundred years is refused`() {
        let said = Draft.faults((old: "accept: 1d", new: "accept: 99999999d"))
        #expect(
            said == [
                "45:11: limits.accept is “99999999d” where a duration is due. "
                    + "Write e.g. 15m, 4h or 30d; a bare number is days."
            ])
    }

    @Test func `hours where days are due are refused`() {
        let said = Draft.faults((old: "recontact: 30d", new: "recontact: 30h"))
        #expect(
            said == [
                "47:14: limits.recontact is “30h” where a number of days is due. "
                    + "Write whole days, e.g. 14 or 14d."
            ])
    }

    @Test func `a range of one number is refused`() {
        let said = Draft.faults((old: "between: [20, 500]", new: "between: [20]"))
        #expect(
            said == [
                "14:39: fit.staff[1].when.employees.between is a list where a range is due. "
                    + "Write the low and the high number, e.g. [20, 500]."
            ])
    }

    @Test func `an empty test is refused`() {
        let said = Draft.faults((old: "{at_least: 10}", new: "{}"))
        #expect(
            said == [
                "15:27: fit.staff[2].when.employees is a section where one test is due. "
                    + "Write exactly one of at_least, at_most, between, contains."
            ])
    }

    @Test func `an empty condition is refused`() {
        let said = Draft.faults((old: "when: {seniority: [owner, vp]}", new: "when: {}"))
        #expect(
            said == [
                "16:22: fit.role.when is a section where a condition is due. "
                    + "Write e.g. {employees: {at_least: 50}}."
            ])
    }

    @Test func `a condition that is a word is refused`() {
        let said = Draft.faults((old: "when: {seniority: [owner, vp]}", new: "when: owner"))
        #expect(
            said == [
                "16:28: fit.role.when is “owner” where a condition is due. "
                    + "Write e.g. {employees: {at_least: 50}}."
            ])
    }

    @Test func `a revisit that is neither days nor date is refused`() {
        let said = Draft.faults((old: "later: {revisit: 30}", new: "later: {revisit: soon}"))
        #expect(
            said == [
                "39:30: reasons.nurture.later.revisit is “soon” where a revisit is due. "
                    + "Write a number of days, date, or {before_end: 60}."
            ])
    }

    @Test func `a field that holds what no field holds is refused`() {
        let said = Draft.faults((old: "holds: number", new: "holds: colours"))
        #expect(
            said == [
                "9:33: fields.distance.holds is “colours” where a kind of field is due. "
                    + "Write text, number, flag, day, or a list of choices."
            ])
    }

    @Test func `an unknown strength is answered with the nearest word`() {
        let said = Draft.faults((old: "{need: written}", new: "{need: writen}"))
        #expect(
            said == [
                "37:70: types.new.stages.second.requires.need is “writen”, which is not a word it "
                    + "knows. "
                    + "Write written."
            ])
    }

    @Test func `an unknown motion is answered with all there are`() {
        let said = Draft.faults((old: "motion: new", new: "motion: sideways"))
        #expect(
            said == [
                "33:13: types.new.motion is “sideways”, which is not a word it knows. "
                    + "Write one of new, existing, renewal, partnership."
            ])
    }

    @Test func `first responses of single kinds need one for all others`() {
        let said = Draft.faults((old: "{otherwise: 1h, demo", new: "{demo"))
        #expect(
            said == [
                "44:3: limits.first_response has no otherwise. "
                    + "Add otherwise."
            ])
    }
}
