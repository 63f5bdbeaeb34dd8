import Sales

extension OpportunityType {
    var written: Written {
        .entries([
            ("label", label == PlaybookName.label(name) ? nil : .text(label)),
            ("motion", .text(motion.rawValue)),
            ("amount", asksAmount ? nil : .flag(false)),
            ("organisation_only", organisationOnly ? .flag(true) : nil),
            ("fields", fields.isEmpty ? nil : .texts(fields)),
            ("gate", gate?.written),
            ("stages", .entries(stages.map { ($0.name, $0.written) })),
        ])
    }
}

extension Stage {
    fileprivate var written: Written {
        .entries([
            ("label", label == PlaybookName.label(name) ? nil : .text(label)),
            ("chance", .number(probability)),
            ("days", .number(limitDays)),
            ("fields", requiredFields.isEmpty ? nil : .texts(requiredFields)),
            ("requires", requires.isEmpty ? nil : requires.written),
            ("checklist", checklist.isEmpty ? nil : .texts(checklist)),
            ("from", from.map(Written.texts)),
        ])
    }
}

extension Reason {
    var written: Written {
        .entries([
            ("label", label == PlaybookName.label(name) ? nil : .text(label)),
            ("class", reasonClass == .ordinary ? nil : .text(reasonClass.rawValue)),
            ("revisit", revisit?.written),
        ])
    }
}

extension Reason.Revisit {
    fileprivate var written: Written {
        switch self {
        case .days(let days): .number(days)
        case .date: .text("date")
        case .daysBeforeEnd(let days): .entries([("before_end", .number(days))])
        }
    }
}
