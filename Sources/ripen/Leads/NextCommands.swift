import Actions
import Sales

/// The commands that fit a lead as it stands, ready to be typed.
struct NextCommands {
    private let reading: LeadReading

    init(_ reading: LeadReading) { self.reading = reading }

    /// At most four of them, what matters most first.
    var lines: [String] {
        let code = reading.lead.code
        let state: [String] =
            switch reading.lead.state {
            case .new: may(.qualify, "ripen lead qualify \(code)")
            case .qualified: may(.accept, "ripen lead accept \(code)")
            case .prospect, .nurture, .disqualified: []
            case .converted: reading.opportunity.map { ["ripen opportunity show \($0.code)"] } ?? []
            }
        return Array((state + gate(code) + rest(code)).prefix(4))
    }

    private func gate(_ code: String) -> [String] {
        guard reading.verbs.contains(.convert) else { return [] }
        guard reading.gate.isOpen else { return reading.gate.missing.prefix(2).map { $0.remedy(for: code) } }
        return ["ripen lead convert \(code) --amount 12000 --close +60d --next-step \"Send the proposal\""]
    }

    private func rest(_ code: String) -> [String] {
        may(.log, "ripen lead log \(code) call --outcome connected --note \"…\"")
            + may(.recycle, "ripen lead recycle \(code) --because \"…\"")
    }

    private func may(_ verb: Verb, _ command: String) -> [String] { reading.verbs.contains(verb) ? [command] : [] }
}

extension Missing {
    /// What to type for what is missing: a command, or an option to add.
    func remedy(for code: String) -> String {
        switch need {
        case .answer(let requirement, _): answer(requirement, code)
        case .amount: "add: --amount 12000, or --amount unknown"
        case .expectedClose: "add: --close +60d"
        case .nextStep: "add: --next-step \"Send the proposal\""
        case .field: "add: --field \(name)=…"
        }
    }

    private func answer(_ requirement: Requirement, _ code: String) -> String {
        let level = requirement.level ?? "yes"
        let amount = requirement.amount.map { " --amount \($0)" } ?? ""
        let isWeak = requirement.strength == .asserted
        let strength = isWeak ? "" : " --strength \(requirement.strength.rawValue)"
        let backing = isWeak ? " --note \"…\"" : " --evidence ENTRY"
        return "ripen lead answer \(code) \(name) \(level)\(amount)\(strength)\(backing)"
    }
}
