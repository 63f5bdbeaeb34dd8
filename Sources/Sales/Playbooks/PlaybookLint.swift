extension Playbook {
    /// Everything that is wrong in this draft, found without its text: lines and columns are added by who read it.
    ///
    /// A playbook is published only without faults. What the linter promises of one without: every name that is
    /// referred to is declared, every threshold and stage can be reached, every rule can count, every gate asks for
    /// something, and every state that needs a reason has one.
    public func faults() -> [PlaybookFault] {
        var lint = PlaybookLint(self)
        lint.checkNames()
        lint.checkEngagements()
        lint.checkFit()
        lint.checkInterest()
        lint.checkThresholds()
        lint.checkCriteria()
        lint.checkGate(gate, at: "gate")
        lint.checkTypes()
        lint.checkReasons()
        lint.checkLimits()
        lint.checkLabels()
        return lint.faults
    }
}

/// One walk through a draft, and what it found.
struct PlaybookLint {
    let playbook: Playbook
    private(set) var faults: [PlaybookFault] = []

    init(_ playbook: Playbook) { self.playbook = playbook }

    /// The same thing found on two ways is told once.
    mutating func report(_ code: PlaybookFault.Code, at path: String) {
        let fault = PlaybookFault(code, at: path)
        if !faults.contains(fault) { faults.append(fault) }
    }

    /// The names are proper, and none is used twice. Each stands at `section.name`.
    mutating func check(names: [String], in section: String) {
        check(names: names.map { ($0, "\(section).\($0)") })
    }

    /// The names are proper, and none is used twice.
    mutating func check(names: [(name: String, path: String)]) {
        var seen: Set<String> = []
        for (name, path) in names {
            if !PlaybookName.isProper(name) { report(.notAName(name), at: path) }
            if !seen.insert(name).inserted { report(.duplicateName(name), at: path) }
        }
    }

    /// The reference names something that is declared.
    mutating func check(_ name: String, isDeclaredIn known: [String], as noun: PlaybookFault.Noun, at path: String) {
        guard !known.contains(name) else { return }
        report(.undeclared(noun, name, nearest: PlaybookName.nearest(to: name, among: known)), at: path)
    }

    /// The text has something to read in it.
    mutating func check(text: String, at path: String) {
        if text.allSatisfy(\.isWhitespace) { report(.emptyText, at: path) }
    }

    /// The number is more than 0.
    mutating func check(positive number: some BinaryInteger, at path: String) {
        if number <= 0 { report(.notPositive(String(number)), at: path) }
    }
}

// MARK: - The playbook's own name, the kinds and the fields

extension PlaybookLint {
    /// Words of conditions, which no own field may be named.
    private static let conditionWords = ["all", "any", "not", "known"]

    mutating func checkNames() {
        if !PlaybookName.isProper(playbook.name) { report(.notAName(playbook.name), at: "playbook") }
        check(text: playbook.title, at: "title")
        check(names: playbook.fields.map(\.name), in: "fields")
        for field in playbook.fields { check(field) }
    }

    private mutating func check(_ field: OwnField) {
        let path = "fields.\(field.name)"
        check(text: field.label, at: "\(path).label")
        if FactName(rawValue: field.name) != nil || Self.conditionWords.contains(field.name) {
            report(.reservedName(field.name), at: path)
        }
        guard case .choice(let choices) = field.kind else { return }
        if choices.isEmpty { report(.noChoices, at: "\(path).holds") }
        for (place, choice) in choices.enumerated() where choices[..<place].contains(choice) {
            report(.duplicateName(choice), at: "\(path).holds[\(place + 1)]")
        }
    }

    mutating func checkEngagements() {
        check(names: playbook.kinds.map(\.name), in: "engagements")
        if !playbook.kinds.contains(where: \.proactive) { report(.nothingAsks, at: "engagements") }
        for kind in playbook.kinds {
            check(text: kind.label, at: "engagements.\(kind.name).label")
            for proof in kind.proofs { check(proof, at: "engagements.\(kind.name).proves.\(proof.criterion)") }
        }
        checkOutcomes()
    }

    private mutating func check(_ proof: EngagementKind.Proof, at path: String) {
        check(proof.criterion, isDeclaredIn: playbook.criteria.map(\.name), as: .criterion, at: path)
        guard let level = proof.level, let criterion = playbook.criterion(proof.criterion) else { return }
        check(level: level, of: criterion, at: "\(path).level")
    }

    private mutating func checkOutcomes() {
        for activity in Set(playbook.outcomes.map(\.activity)).sorted() {
            if !PlaybookName.isProper(activity) { report(.notAName(activity), at: "outcomes.\(activity)") }
            let names = playbook.outcomes.filter { $0.activity == activity }.map(\.name)
            check(names: names, in: "outcomes.\(activity)")
        }
        for outcome in playbook.outcomes {
            let path = "outcomes.\(outcome.activity).\(outcome.name)"
            check(text: outcome.label, at: "\(path).label")
            guard let kind = outcome.countsAs else { continue }
            check(kind, isDeclaredIn: playbook.kinds.map(\.name), as: .kind, at: "\(path).counts_as")
        }
    }
}
