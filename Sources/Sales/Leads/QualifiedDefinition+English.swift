import Scoring

extension QualifiedDefinition {
    /// What these scores lack; nil where they lack nothing.
    func shortfall(fit: Points, interest: Points) -> String? {
        guard !isMet(fit: fit, interest: interest) else { return nil }
        return "judged below the definition: \(scores(fit, interest))"
    }

    /// That these scores meet the definition; nil where they do not.
    func met(fit: Points, interest: Points) -> String? {
        isMet(fit: fit, interest: interest) ? "the definition is met: \(scores(fit, interest))" : nil
    }

    private func scores(_ fit: Points, _ interest: Points) -> String {
        "interest \(interest) of \(self.interest), fit \(fit) of \(self.fit)"
    }
}
