extension PlaybookLint {
    mutating func checkTypes() {
        if playbook.types.isEmpty { report(.noStages, at: "types") }
        check(names: playbook.types.map(\.name), in: "types")
        for type in playbook.types { check(type) }
    }

    private mutating func check(_ type: OpportunityType) {
        let path = "types.\(type.name)"
        check(text: type.label, at: "\(path).label")
        check(fields: type.fields, at: "\(path).fields")
        if let gate = type.gate { checkGate(gate, at: "\(path).gate") }
        if type.stages.isEmpty { report(.noStages, at: path) }
        check(names: type.stages.map(\.name), in: "\(path).stages")
        for stage in type.stages { check(stage, of: type, at: "\(path).stages.\(stage.name)") }
        for stage in type.stages where !reachable(in: type).contains(stage.name) {
            // A stage that names stages which do not exist has been told so already.
            guard stage.from?.allSatisfy({ type.stage($0) != nil }) ?? true else { continue }
            report(.unreachableStage(stage.name), at: "\(path).stages.\(stage.name).from")
        }
    }

    private mutating func check(_ stage: Stage, of type: OpportunityType, at path: String) {
        check(text: stage.label, at: "\(path).label")
        if !(0...100).contains(stage.probability) { report(.notAChance(stage.probability), at: "\(path).chance") }
        check(positive: stage.limitDays, at: "\(path).days")
        check(fields: stage.requiredFields, at: "\(path).fields")
        check(stage.requires, at: "\(path).requires")
        for (place, item) in stage.checklist.enumerated() { check(text: item, at: "\(path).checklist[\(place + 1)]") }
        for (place, name) in (stage.from ?? []).enumerated() {
            let known = type.stages.map(\.name)
            check(name, isDeclaredIn: known, as: .stage, at: "\(path).from[\(place + 1)]")
        }
    }

    /// Fields that are asked for belong to opportunities, and none is asked for twice.
    private mutating func check(fields names: [String], at path: String) {
        for (place, name) in names.enumerated() {
            let here = "\(path)[\(place + 1)]"
            check(name, isDeclaredIn: playbook.fields.map(\.name), as: .field, at: here)
            if names[..<place].contains(name) { report(.duplicateName(name), at: here) }
            guard let holder = playbook.fields.first(where: { $0.name == name })?.holder else { continue }
            if holder != .opportunity { report(.fieldElsewhere(name, holder: holder), at: here) }
        }
    }

    /// From the first stage on, every stage that lets one of these in.
    private func reachable(in type: OpportunityType) -> Set<String> {
        var reached = Set(type.stages.prefix(1).map(\.name))
        var grew = true
        while grew {
            let next = type.stages.filter { $0.from.map { !reached.isDisjoint(with: $0) } ?? true }.map(\.name)
            grew = !reached.isSuperset(of: next)
            reached.formUnion(next)
        }
        return reached
    }
}
