import Testing

@Suite struct ReasonFaultTests {
    @Test func `a use without a reason is refused`() {
        let said = Draft.faults((old: "  disqualified: {spam: {class: invalid}}\n", new: ""))
        #expect(
            said == [
                "38:1: reasons has no reason for disqualified. "
                    + "Add at least one under reasons.disqualified."
            ])
    }

    @Test func `a reason to wait without a revisit is refused`() {
        let said = Draft.faults((old: "{later: {revisit: 30}}", new: "[later]"))
        #expect(
            said == [
                "39:13: reasons.nurture.later does not say when to come back. "
                    + "Write “revisit: 30” (days), “revisit: date” or “revisit: {before_end: 60}”."
            ])
    }

    @Test func `a revisit before today is refused`() {
        let said = Draft.faults((old: "{revisit: 30}", new: "{revisit: -1}"))
        #expect(
            said == [
                "39:30: reasons.nurture.later.revisit is -1 days, which is before today. "
                    + "Write 0 or more."
            ])
    }

    @Test func `a revisit long before an end is a number of days from 0`() {
        let said = Draft.faults((old: "{revisit: 30}", new: "{revisit: {before_end: -60}}"))
        #expect(
            said == [
                "39:43: reasons.nurture.later.revisit.before_end is -60 days, which is before today. "
                    + "Write 0 or more."
            ])
    }

    @Test func `a revisit of what is lost is refused`() {
        let said = Draft.faults((old: "lost: [price]", new: "lost: {price: {revisit: 30}}"))
        #expect(
            said == [
                "41:27: reasons.lost.price.revisit names a revisit, which lost never has. "
                    + "Leave it out, or move the reason to nurture."
            ])
    }

    @Test func `an invalid reason to wait is refused`() {
        let said = Draft.faults((old: "{revisit: 30}", new: "{revisit: 30, class: invalid}"))
        #expect(
            said == [
                "39:41: reasons.nurture.later.class is of class invalid, but who is in nurture was "
                    + "interested. "
                    + "Move it to disqualified, or drop class."
            ])
    }

    @Test func `a first response without time is refused`() {
        let said = Draft.faults((old: "otherwise: 1h", new: "otherwise: 0"))
        #expect(
            said == [
                "44:3: limits.first_response is 0. "
                    + "Write more than 0."
            ])
    }

    @Test func `an acceptance without time is refused`() {
        let said = Draft.faults((old: "accept: 1d", new: "accept: 0d"))
        #expect(
            said == [
                "45:11: limits.accept is 0. "
                    + "Write more than 0."
            ])
    }

    @Test func `quiet after no time is refused`() {
        let said = Draft.faults((old: "quiet: 14d", new: "quiet: 0"))
        #expect(
            said == [
                "46:10: limits.quiet is 0. "
                    + "Write more than 0."
            ])
    }

    @Test func `contact again after no time is refused`() {
        let said = Draft.faults((old: "recontact: 30d", new: "recontact: 0"))
        #expect(
            said == [
                "47:14: limits.recontact is 0. "
                    + "Write more than 0."
            ])
    }
}
