extension Missing {
    /// What is needed, as a phrase: "budget: at least identified, written by the buyer".
    public var needs: String {
        switch need {
        case .answer(let requirement, _): requirement.words + (choice.map { ", or another \($0.words)" } ?? "")
        case .amount: "an amount, or that it is unknown"
        case .expectedClose: "an expected close date"
        case .nextStep: "a next step"
        case .field: "a value for \(name)"
        }
    }

    /// Why it is missing, as a phrase.
    public var why: String {
        switch need {
        case .answer(_, let standing): standing.words
        case .amount, .expectedClose, .nextStep, .field: "it was not said"
        }
    }
}

extension Requirement {
    /// What is asked for, as a phrase.
    public var words: String {
        var words = "\(criterion)\(level.map { ": at least \($0)" } ?? " answered")"
        if let amount { words += ", \(amount) or more" }
        return "\(words), \(strength.words)"
    }
}

extension Missing.Choice {
    fileprivate var words: String { "of the \(of) in its group (\(needed) needed, \(met) met)" }
}

extension Strength {
    /// Who vouches for an answer: "we say", "they wrote", "we saw".
    public var words: String {
        switch self {
        case .asserted: "we say"
        case .written: "they wrote"
        case .observed: "we saw"
        }
    }
}

extension AnswerStanding {
    /// Where an answer stands, as a phrase.
    public var words: String {
        switch self {
        case .met: "met"
        case .unanswered: "nobody has answered it"
        case .below(let answer, let needs): "the answer is \(answer), not yet \(needs)"
        case .tooSmall(let amount, let needs):
            amount.map { "the amount is \($0), below \(needs)" } ?? "the amount is not known, and \(needs) is asked for"
        case .tooWeak(let has, let needs): "so far \(has.words), and it needs \(needs.words)"
        case .stale(let since): "the answer is stale since \(Day(utc: since))"
        case .contradicted: "something later says otherwise"
        case .evidenceErased: "its evidence was erased"
        case .evidenceMissing: "nothing that still counts backs it"
        }
    }
}
