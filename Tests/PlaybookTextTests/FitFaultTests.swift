import Testing

@Suite struct FitFaultTests {
    @Test func `an unknown field in a rule is answered with the nearest known one`() {
        let said = Draft.faults((old: "{employees: {at_least", new: "{employes: {at_least"))
        #expect(
            said == [
                "15:27: fit.staff[2].when.employes names the fact employes, which is not declared. "
                    + "Write employees, or declare employes under fields."
            ])
    }

    @Test func `an unknown field like no other is told to be declared`() {
        let said = Draft.faults((old: "{employees: {at_least", new: "{shoe_size: {at_least"))
        #expect(
            said == [
                "15:27: fit.staff[2].when.shoe_size names the fact shoe_size, which is not declared. "
                    + "Declare shoe_size under fields."
            ])
    }

    @Test func `a field of opportunities cannot be asked of a lead`() {
        let said = Draft.faults((old: "when: {seniority: [owner, vp]}", new: "when: {colour: red}"))
        #expect(
            said == [
                "16:37: fit.role.when.colour uses colour, a field of opportunities. "
                    + "Use a field that is known here, or declare one for it."
            ])
    }

    @Test func `a value that is not among the choices is answered with the nearest one`() {
        let said = Draft.faults((old: "when: {seniority: [owner, vp]}", new: "when: {plan: pad}"))
        #expect(
            said == [
                "16:35: fit.role.when.plan asks for “pad”, which plan never is. "
                    + "Write paid."
            ])
    }

    @Test func `a seniority nobody has is answered with those there are`() {
        let said = Draft.faults((old: "[owner, vp]", new: "[owner, chieftain]"))
        #expect(
            said == [
                "16:48: fit.role.when.seniority[2] asks for “chieftain”, which seniority never is. "
                    + "Write one of owner, c_level, vp, director, head, manager, senior, staff."
            ])
    }

    @Test func `a number asked of a text is refused`() {
        let said = Draft.faults((old: "{employees: {at_least: 10}}", new: "{industry: {at_least: 10}}"))
        #expect(
            said == [
                "15:27: fit.staff[2].when.industry tests industry in a way that cannot pass: it holds "
                    + "text. "
                    + "Write the text, a list of texts, or {contains: …}."
            ])
    }

    @Test func `a text asked of a number is refused`() {
        let said = Draft.faults((old: "when: {seniority: [owner, vp]}", new: "when: {distance: far}"))
        #expect(
            said == [
                "16:39: fit.role.when.distance tests distance in a way that cannot pass: it holds a "
                    + "whole number. "
                    + "Write the number, or {at_least: …}, {at_most: …}, {between: [low, high]}."
            ])
    }

    @Test func `part of a text asked of a number is refused`() {
        let said = Draft.faults((old: "when: {seniority: [owner, vp]}", new: "when: {distance: {contains: far}}"))
        #expect(
            said == [
                "16:29: fit.role.when.distance tests distance in a way that cannot pass: it holds a "
                    + "whole number. "
                    + "Write the number, or {at_least: …}, {at_most: …}, {between: [low, high]}."
            ])
    }

    @Test func `a word asked of yes or no is refused`() {
        let said = Draft.faults((old: "when: {seniority: [owner, vp]}", new: "when: {business_mail: perhaps}"))
        #expect(
            said == [
                "16:44: fit.role.when.business_mail tests business_mail in a way that cannot pass: it "
                    + "holds yes or no. "
                    + "Write yes or no."
            ])
    }

    @Test func `a range that ends before it begins is refused`() {
        let said = Draft.faults((old: "[20, 500]", new: "[500, 20]"))
        #expect(
            said == [
                "14:27: fit.staff[1].when.employees ends at 20, before it begins at 500. "
                    + "Write the smaller number first: [20, 500]."
            ])
    }

    @Test func `parts that exclude each other are refused`() {
        let said = Draft.faults(
            (
                old: "when: {seniority: [owner, vp]}",
                new: "when: {all: [{distance: {at_least: 50}}, {distance: {at_most: 40}}]}"
            ))
        #expect(
            said == [
                "16:22: fit.role.when can never be met. "
                    + "Take out one of the parts that exclude each other, or list what may be met."
            ])
    }

    @Test func `a part and its opposite are refused`() {
        let said = Draft.faults(
            (
                old: "when: {seniority: [owner, vp]}",
                new: "when: {title: {contains: chief}, not: {title: {contains: chief}}}"
            ))
        #expect(
            said == [
                "16:22: fit.role.when can never be met. "
                    + "Take out one of the parts that exclude each other, or list what may be met."
            ])
    }

    @Test func `choices with nothing in common are refused`() {
        let said = Draft.faults(
            (
                old: "when: {seniority: [owner, vp]}",
                new: "when: {all: [{seniority: [owner, vp]}, {seniority: manager}]}"
            ))
        #expect(
            said == [
                "16:22: fit.role.when can never be met. "
                    + "Take out one of the parts that exclude each other, or list what may be met."
            ])
    }

    @Test func `an empty list of values is refused`() {
        let said = Draft.faults((old: "when: {seniority: [owner, vp]}", new: "when: {seniority: []}"))
        #expect(
            said == [
                "16:29: fit.role.when.seniority can never be met. "
                    + "Take out one of the parts that exclude each other, or list what may be met."
            ])
    }

    @Test func `an empty any is refused`() {
        let said = Draft.faults((old: "when: {seniority: [owner, vp]}", new: "when: {any: []}"))
        #expect(
            said == [
                "16:22: fit.role.when can never be met. "
                    + "Take out one of the parts that exclude each other, or list what may be met."
            ])
    }

    @Test func `a case like an earlier one is refused`() {
        let said = Draft.faults((old: "{employees: {at_least: 10}}", new: "{employees: {between: [20, 500]}}"))
        #expect(
            said == [
                "15:7: fit.staff[2] never counts: case 1 above it takes all it asks for. "
                    + "Move it above case 1, or drop it."
            ])
    }

    @Test func `a case narrower than an earlier one is refused`() {
        let said = Draft.faults(
            (old: "{employees: {at_least: 10}}", new: "{employees: {between: [30, 40]}, industry: software}"))
        #expect(
            said == [
                "15:7: fit.staff[2] never counts: case 1 above it takes all it asks for. "
                    + "Move it above case 1, or drop it."
            ])
    }

    @Test func `a case is refused when each way to meet it lies in an earlier one`() {
        let said = Draft.faults(
            (old: "{employees: {at_least: 10}}", new: "{any: [{employees: 20}, {employees: [30, 40]}]}"))
        #expect(
            said == [
                "15:7: fit.staff[2] never counts: case 1 above it takes all it asks for. "
                    + "Move it above case 1, or drop it."
            ])
    }

    @Test func `a rule without cases is refused`() {
        let said = Draft.faults((old: "role: {points: 30, when: {seniority: [owner, vp]}}", new: "role: []"))
        #expect(
            said == [
                "16:3: fit.role can never count: it names nothing. "
                    + "Add what it counts, or leave it out."
            ])
    }
}
