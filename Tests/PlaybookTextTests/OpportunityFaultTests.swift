import Testing

@Suite struct OpportunityFaultTests {
    @Test func `a playbook without types is refused`() {
        let said = Draft.faults(
            (
                old: "  new:\n"
                    + "    motion: new\n"
                    + "    fields: [colour]\n"
                    + "    stages:\n"
                    + "      first: {chance: 20, days: 14}\n"
                    + "      second: {chance: 50, days: 14, from: [first], requires: {need: written}, "
                    + "checklist: [Call them]}\n", new: ""
            ),
            (old: "types:", new: "types: {}"))
        #expect(
            said == [
                "31:1: types has no stages for an opportunity to be in. "
                    + "Add at least one type with at least one stage."
            ])
    }

    @Test func `a type without stages is refused`() {
        let said = Draft.faults(
            (
                old: "\n"
                    + "      first: {chance: 20, days: 14}\n"
                    + "      second: {chance: 50, days: 14, from: [first], requires: {need: written}, "
                    + "checklist: [Call them]}", new: " {}"
            ))
        #expect(
            said == [
                "32:3: types.new has no stages for an opportunity to be in. "
                    + "Add at least one type with at least one stage."
            ])
    }

    @Test func `a stage that comes from an unknown one is answered with the nearest`() {
        let said = Draft.faults((old: "from: [first]", new: "from: [frist]"))
        #expect(
            said == [
                "37:45: types.new.stages.second.from[1] names the stage frist, which is not declared. "
                    + "Write first, or declare frist among the stages of this type."
            ])
    }

    @Test func `a stage that comes from nowhere is refused`() {
        let said = Draft.faults((old: "from: [first]", new: "from: []"))
        #expect(
            said == [
                "37:38: types.new.stages.second.from lets nothing come to second. "
                    + "Name a stage that can be reached, or leave “from” out."
            ])
    }

    @Test func `a stage that only comes from itself is refused`() {
        let said = Draft.faults((old: "from: [first]", new: "from: [second]"))
        #expect(
            said == [
                "37:38: types.new.stages.second.from lets nothing come to second. "
                    + "Name a stage that can be reached, or leave “from” out."
            ])
    }

    @Test func `a chance above 100 is refused`() {
        let said = Draft.faults((old: "chance: 50", new: "chance: 150"))
        #expect(
            said == [
                "37:24: types.new.stages.second.chance is 150, but a chance runs from 0 to 100. "
                    + "Write a whole number from 0 to 100."
            ])
    }

    @Test func `a chance below 0 is refused`() {
        let said = Draft.faults((old: "chance: 50", new: "chance: -1"))
        #expect(
            said == [
                "37:24: types.new.stages.second.chance is -1, but a chance runs from 0 to 100. "
                    + "Write a whole number from 0 to 100."
            ])
    }

    @Test func `a stage without time is refused`() {
        let said = Draft.faults((old: "{chance: 20, days: 14}", new: "{chance: 20, days: 0}"))
        #expect(
            said == [
                "36:33: types.new.stages.first.days is 0. "
                    + "Write more than 0."
            ])
    }

    @Test func `an undeclared field of a stage is answered with the nearest one`() {
        let said = Draft.faults((old: "from: [first]", new: "fields: [color]"))
        #expect(
            said == [
                "37:47: types.new.stages.second.fields[1] names the field color, which is not "
                    + "declared. "
                    + "Write colour, or declare color under fields."
            ])
    }

    @Test func `a field of people cannot be asked of an opportunity`() {
        let said = Draft.faults((old: "fields: [colour]", new: "fields: [distance]"))
        #expect(
            said == [
                "34:14: types.new.fields[1] uses distance, a field of people. "
                    + "Use a field that is known here, or declare one for it."
            ])
    }

    @Test func `an empty item of a checklist is refused`() {
        let said = Draft.faults((old: "[Call them]", new: "[\"\"]"))
        #expect(
            said == [
                "37:92: types.new.stages.second.checklist[1] is empty. "
                    + "Write what people should read here."
            ])
    }
}
