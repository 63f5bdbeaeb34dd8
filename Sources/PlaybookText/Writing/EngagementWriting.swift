import Sales
import Scoring

extension EngagementKind {
    func written(with rule: InterestRule?) -> Written {
        .entries(
            [
                ("label", label == PlaybookName.label(name) ? nil : .text(label)),
                ("asks", proactive ? .flag(true) : nil),
                ("intake", intake == .human ? nil : .text(intake.rawValue)),
                ("effect", effect == .none ? nil : .text(effect.rawValue)),
                ("proves", proofs.isEmpty ? nil : .entries(proofs.map { ($0.criterion, $0.written) })),
                ("answers", answers.map { .text($0.rawValue) }),
                ("interest", rule.map { .scalar($0.points.description) }),
            ] + (rule?.details ?? []))
    }
}

extension InterestRule {
    var written: Written {
        .entries([("kinds", .texts(kinds)), ("points", .scalar(points.description))] + details)
    }

    fileprivate var details: [(String, Written?)] {
        [
            ("at_most", .number(atMost)),
            ("cap", cap.map { .scalar($0.description) }),
            ("half_life", halfLife.map { $0 % TimeText.day == 0 ? .number($0 / TimeText.day) : .duration($0) }),
        ]
    }
}

extension EngagementKind.Proof {
    fileprivate var written: Written {
        guard let level else { return .text(strength.rawValue) }
        return .entries([("level", .text(level)), ("strength", .text(strength.rawValue))])
    }
}

extension ActivityOutcome {
    var written: Written {
        .entries([
            ("label", label == PlaybookName.label(name) ? nil : .text(label)),
            ("two_way", twoWay ? .flag(true) : nil),
            ("counts_as", countsAs.map(Written.text)),
        ])
    }
}

extension OwnField {
    var written: Written {
        .entries([
            ("label", label == PlaybookName.label(name) ? nil : .text(label)),
            ("on", .text(holder.rawValue)),
            ("holds", kind.written),
        ])
    }
}

extension OwnField.Kind {
    fileprivate var written: Written {
        switch self {
        case .text: .text("text")
        case .number: .text("number")
        case .flag: .text("flag")
        case .day: .text("day")
        case .choice(let choices): .texts(choices)
        }
    }
}
