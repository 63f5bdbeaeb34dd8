import Testing

@Suite struct NameFaultTests {
    @Test func `the name of a playbook is refused unless it is a proper name`() {
        let said = Draft.faults((old: "playbook: small", new: "playbook: Small one"))
        #expect(
            said == [
                "1:11: playbook is named “Small one”, which cannot be a name. "
                    + "Use small letters, digits and _, a letter first, at most 60."
            ])
    }

    @Test func `the name of an engagement is refused unless it is a proper name`() {
        let said = Draft.faults(
            (old: "  page_viewed: {interest", new: "  Page-viewed: {interest"),
            (old: ", page_viewed]", new: "]"))
        #expect(
            said == [
                "5:3: engagements.Page-viewed is named “Page-viewed”, which cannot be a name. "
                    + "Use small letters, digits and _, a letter first, at most 60."
            ])
    }

    @Test func `an empty label is refused`() {
        let said = Draft.faults((old: "labels: {qualified: MQL}", new: "labels: {qualified: \"\"}"))
        #expect(
            said == [
                "48:10: labels.qualified is empty. "
                    + "Write what people should read here."
            ])
    }

    @Test func `an empty title is refused`() {
        let said = Draft.faults((old: "\"Small: a start\"", new: "\" \""))
        #expect(
            said == [
                "2:8: title is empty. "
                    + "Write what people should read here."
            ])
    }

    @Test func `two rules of one name are refused`() {
        let said = Draft.faults((old: "  any_act: {", new: "  demo_requested: {"))
        #expect(
            said == [
                "18:3: interest.demo_requested uses the name demo_requested a second time. "
                    + "Give each its own name, or keep one of them."
            ])
    }

    @Test func `an own field named like a built-in fact is refused`() {
        let said = Draft.faults((old: "  distance: {", new: "  industry: {"))
        #expect(
            said == [
                "9:3: fields.industry is named industry, a name that has a meaning already. "
                    + "Choose another name, e.g. our_industry."
            ])
    }

    @Test func `an own field named like a word of conditions is refused`() {
        let said = Draft.faults((old: "  distance: {", new: "  known: {"))
        #expect(
            said == [
                "9:3: fields.known is named known, a name that has a meaning already. "
                    + "Choose another name, e.g. our_known."
            ])
    }

    @Test func `a choice that stands twice is refused`() {
        let said = Draft.faults((old: "[red, blue]", new: "[red, red]"))
        #expect(
            said == [
                "10:42: fields.colour.holds[2] uses the name red a second time. "
                    + "Give each its own name, or keep one of them."
            ])
    }

    @Test func `a field that offers nothing to choose from is refused`() {
        let said = Draft.faults((old: "[red, blue]", new: "[]"))
        #expect(
            said == [
                "10:29: fields.colour.holds offers nothing to choose from. "
                    + "List at least one choice."
            ])
    }

    @Test func `a level that stands twice is refused`() {
        let said = Draft.faults((old: "[none, identified, available]", new: "[none, identified, none]"))
        #expect(
            said == [
                "23:66: criteria.budget.levels[3] uses the name none a second time. "
                    + "Give each its own name, or keep one of them."
            ])
    }

    @Test func `a reason that stands twice is refused`() {
        let said = Draft.faults((old: "lost: [price]", new: "lost: [price, price]"))
        #expect(
            said == [
                "41:10: reasons.lost.price uses the name price a second time. "
                    + "Give each its own name, or keep one of them."
            ])
    }

    @Test func `a label of something that has none is refused`() {
        let said = Draft.faults((old: "labels: {qualified: MQL}", new: "labels: {qualifed: MQL}"))
        #expect(
            said == [
                "48:20: labels.qualifed labels qualifed, which has no label. "
                    + "Write qualified."
            ])
    }
}
