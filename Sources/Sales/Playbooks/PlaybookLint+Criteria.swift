extension PlaybookLint {
    mutating func checkCriteria() {
        check(names: playbook.criteria.map(\.name), in: "criteria")
        for criterion in playbook.criteria { check(criterion) }
        check(names: playbook.frameworks.map(\.name), in: "frameworks")
        for framework in playbook.frameworks { check(framework) }
    }

    private mutating func check(_ criterion: Criterion) {
        let path = "criteria.\(criterion.name)"
        check(text: criterion.label, at: "\(path).label")
        check(text: criterion.question, at: "\(path).question")
        if criterion.levels.count == 1 { report(.tooFewLevels, at: "\(path).levels") }
        for (place, level) in criterion.levels.enumerated() {
            check(level: level, at: "\(path).levels[\(place + 1)]")
            guard criterion.levels[..<place].contains(level) else { continue }
            report(.duplicateName(level), at: "\(path).levels[\(place + 1)]")
        }
        if let meets = criterion.meets { check(level: meets, of: criterion, at: "\(path).meets") }
        if let days = criterion.expiresAfterDays { check(positive: days, at: "\(path).expires") }
    }

    private mutating func check(level: String, at path: String) {
        if !PlaybookName.isProper(level) { report(.notAName(level), at: path) }
    }

    private mutating func check(_ framework: Framework) {
        let path = "frameworks.\(framework.name)"
        check(text: framework.label, at: "\(path).label")
        if framework.criteria.isEmpty { report(.emptyFramework, at: path) }
        for (place, name) in framework.criteria.enumerated() {
            let here = "\(path).criteria[\(place + 1)]"
            check(name, isDeclaredIn: playbook.criteria.map(\.name), as: .criterion, at: here)
            if framework.criteria[..<place].contains(name) { report(.duplicateName(name), at: here) }
        }
    }

    /// The level is one the criterion has.
    mutating func check(level: String, of criterion: Criterion, at path: String) {
        guard !criterion.answers.contains(level) else { return }
        report(.unknownLevel(level, criterion: criterion.name, levels: criterion.answers), at: path)
    }

    /// The gate asks for something, and everything it asks for can be given.
    mutating func checkGate(_ gate: Gate, at path: String) {
        if gate.must.isEmpty && gate.atLeast.isEmpty { report(.openGate, at: path) }
        check(gate.must, at: "\(path).must")
        check(gate.should, at: "\(path).should")
        for (place, choice) in gate.atLeast.enumerated() {
            let here = "\(path).at_least[\(place + 1)]"
            if !(1...max(choice.of.count, 1)).contains(choice.count) || choice.of.isEmpty {
                report(.impossibleChoice(count: choice.count, parts: choice.of.count), at: "\(here).count")
            }
            check(choice.of, at: "\(here).of")
        }
    }

    /// Every requirement asks for an answer that can be given.
    mutating func check(_ requirements: [Requirement], at path: String) {
        for (place, requirement) in requirements.enumerated() {
            let here = "\(path).\(requirement.criterion)"
            if requirements[..<place].contains(where: { $0.criterion == requirement.criterion }) {
                report(.duplicateName(requirement.criterion), at: here)
            }
            check(requirement, at: here)
        }
    }

    private mutating func check(_ requirement: Requirement, at path: String) {
        let known = playbook.criteria.map(\.name)
        check(requirement.criterion, isDeclaredIn: known, as: .criterion, at: path)
        guard let criterion = playbook.criterion(requirement.criterion) else { return }
        if let level = requirement.level { check(level: level, of: criterion, at: "\(path).level") }
        guard let amount = requirement.amount else { return }
        check(positive: amount, at: "\(path).amount")
        if !criterion.takesAmount { report(.takesNoAmount(criterion: criterion.name), at: "\(path).amount") }
    }
}
