import Testing

@Suite struct ScoreFaultTests {
    @Test func `a threshold of interest above what the rules reach is refused`() {
        let said = Draft.faults((old: "qualified: {interest: 30", new: "qualified: {interest: 300"))
        #expect(
            said == [
                "20:23: qualified.interest is 300, but the rules reach 70 at most. "
                    + "Write 70 or less, or raise the points."
            ])
    }

    @Test func `a threshold of fit above what the rules reach is refused`() {
        let said = Draft.faults(
            (old: "points: 70", new: "points: 25"),
            (old: "fit: 20, by", new: "fit: 60, by"),
            (old: "{A: 70, B: 50, C: 25}", new: "{A: 55, B: 50, C: 25}"))
        #expect(
            said == [
                "20:32: qualified.fit is 60, but the rules reach 55 at most. "
                    + "Write 55 or less, or raise the points."
            ])
    }

    @Test func `a threshold above 100 is refused`() {
        let said = Draft.faults(
            (old: "at_most: 10, half_life: 14", new: "at_most: 100, half_life: 14"),
            (old: "qualified: {interest: 30", new: "qualified: {interest: 101"))
        #expect(
            said == [
                "20:23: qualified.interest is 101, but scores run from 0 to 100. "
                    + "Write a number from 0 to 100."
            ])
    }

    @Test func `a threshold below 0 is refused`() {
        let said = Draft.faults((old: "fit: 20, by", new: "fit: -1, by"))
        #expect(
            said == [
                "20:32: qualified.fit is -1, but scores run from 0 to 100. "
                    + "Write a number from 0 to 100."
            ])
    }

    @Test func `grades out of order are refused`() {
        let said = Draft.faults((old: "{A: 70, B: 50, C: 25}", new: "{A: 70, B: 50, C: 55}"))
        #expect(
            said == [
                "19:25: grade.fit.B lets B begin no higher than C. "
                    + "Write more for B than for C."
            ])
    }

    @Test func `a grade of interest no lead can reach is refused`() {
        let said = Draft.faults((old: "interest: 40, at_most: 1", new: "interest: 20, at_most: 1"))
        #expect(
            said == [
                "19:51: grade.interest.1 is 60, but the rules reach 50 at most. "
                    + "Write 50 or less, or raise the points."
            ])
    }

    @Test func `a kind with points of which none counts is refused`() {
        let said = Draft.faults((old: "at_most: 10, half_life: 14", new: "at_most: 0, half_life: 14"))
        #expect(
            said == [
                "5:39: engagements.page_viewed.at_most is 0, so the rule never counts. "
                    + "Write 1 or more, or leave the points out."
            ])
    }

    @Test func `a rule that counts more than any rule may is refused`() {
        let said = Draft.faults((old: "at_most: 10, half_life: 14", new: "at_most: 2000, half_life: 14"))
        #expect(
            said == [
                "5:39: engagements.page_viewed.at_most is 2000, but no rule counts more than 1000. "
                    + "Write a smaller number; 10 is usual."
            ])
    }

    @Test func `a half-life of nothing is refused`() {
        let said = Draft.faults((old: "half_life: 30}", new: "half_life: 0}"))
        #expect(
            said == [
                "4:68: engagements.demo_requested.half_life is 0. "
                    + "Write more than 0."
            ])
    }

    @Test func `a cap of nothing is refused`() {
        let said = Draft.faults((old: "cap: 20}", new: "cap: 0}"))
        #expect(
            said == [
                "18:80: interest.any_act.cap is 0. "
                    + "Write more than 0.",
                "19:51: grade.interest.1 is 60, but the rules reach 50 at most. "
                    + "Write 50 or less, or raise the points.",
            ])
    }

    @Test func `a rule over an undeclared kind is answered with the nearest one`() {
        let said = Draft.faults((old: "[demo_requested, page_viewed]", new: "[demo_requested, page_viewd]"))
        #expect(
            said == [
                "18:37: interest.any_act.kinds[2] names the engagement page_viewd, which is not "
                    + "declared. "
                    + "Write page_viewed, or declare page_viewd under engagements."
            ])
    }

    @Test func `a rule over no kinds is refused`() {
        let said = Draft.faults((old: "[demo_requested, page_viewed]", new: "[]"))
        #expect(
            said == [
                "18:3: interest.any_act can never count: it names nothing. "
                    + "Add what it counts, or leave it out.",
                "19:51: grade.interest.1 is 60, but the rules reach 50 at most. "
                    + "Write 50 or less, or raise the points.",
            ])
    }

    @Test func `engagements none of which asks for a response are refused`() {
        let said = Draft.faults((old: "asks: yes, ", new: ""))
        #expect(
            said == [
                "3:1: engagements has no engagement that asks for a response, so no lead would ever "
                    + "open. "
                    + "Write “asks: yes” on those that do, e.g. a demo request."
            ])
    }

    @Test func `an outcome that counts as an undeclared kind is refused`() {
        let said = Draft.faults((old: "counts_as: demo_requested", new: "counts_as: demo_request"))
        #expect(
            said == [
                "7:43: outcomes.call.asked.counts_as names the engagement demo_request, which is not "
                    + "declared. "
                    + "Write demo_requested, or declare demo_request under engagements."
            ])
    }

    @Test func `a first response to an undeclared kind is refused`() {
        let said = Draft.faults((old: "1h, demo_requested: 15m", new: "1h, phoned: 15m"))
        #expect(
            said == [
                "44:43: limits.first_response.phoned names the engagement phoned, which is not "
                    + "declared. "
                    + "Declare phoned under engagements."
            ])
    }
}
