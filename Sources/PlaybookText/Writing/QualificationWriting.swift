import Sales

extension Criterion {
    var written: Written {
        .entries([
            ("label", label == PlaybookName.label(name) ? nil : .text(label)),
            ("question", .text(question)),
            ("levels", levels.isEmpty ? nil : .texts(levels)),
            ("meets", meets.map(Written.text)),
            ("amount", takesAmount ? .flag(true) : nil),
            ("expires", expiresAfterDays.map { .number($0) }),
        ])
    }
}

extension Framework {
    var written: Written {
        if label == PlaybookName.label(name) { return .texts(criteria) }
        return .entries([("label", .text(label)), ("criteria", .texts(criteria))])
    }
}

extension Gate {
    var written: Written {
        .entries([
            ("must", must.isEmpty ? nil : must.written),
            ("should", should.isEmpty ? nil : should.written),
            ("at_least", atLeast.isEmpty ? nil : .list(atLeast.map(\.written))),
        ])
    }
}

extension Gate.Choice {
    fileprivate var written: Written {
        .entries([("count", .number(count)), ("of", of.written)])
    }
}

extension [Requirement] {
    var written: Written { .named(map { ($0.criterion, $0.written) }) }
}

extension Requirement {
    fileprivate var written: Written {
        if level == nil && amount == nil && strength != .asserted { return .text(strength.rawValue) }
        return .entries([
            ("level", level.map(Written.text)),
            ("strength", strength == .asserted ? nil : .text(strength.rawValue)),
            ("amount", amount.map { .number($0) }),
        ])
    }
}
