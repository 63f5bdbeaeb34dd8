extension PlaybookLint {
    mutating func checkReasons() {
        for use in Reason.Use.allCases {
            let reasons = playbook.reasons.filter { $0.use == use }
            if reasons.isEmpty { report(.noReason(use), at: "reasons") }
            check(names: reasons.map(\.name), in: "reasons.\(use.rawValue)")
            for reason in reasons { check(reason, at: "reasons.\(use.rawValue).\(reason.name)") }
        }
    }

    private mutating func check(_ reason: Reason, at path: String) {
        check(text: reason.label, at: "\(path).label")
        if reason.reasonClass == .invalid && reason.use != .disqualified {
            report(.invalidReason(reason.use), at: "\(path).class")
        }
        switch (reason.use, reason.revisit) {
        case (.nurture, nil): report(.revisitMissing, at: path)
        case (.disqualified, .some), (.lost, .some): report(.revisitUnasked(reason.use), at: "\(path).revisit")
        case (_, .days(let days)) where days < 0: report(.revisitInPast(days), at: "\(path).revisit")
        case (_, .daysBeforeEnd(let days)) where days < 0:
            report(.revisitInPast(days), at: "\(path).revisit.before_end")
        default: break
        }
    }

    mutating func checkLimits() {
        let limits = playbook.limits
        check(positive: limits.firstResponse, at: "limits.first_response")
        for (kind, limit) in limits.firstResponseByKind.sorted(by: { $0.key < $1.key }) {
            let path = "limits.first_response.\(kind)"
            check(kind, isDeclaredIn: playbook.kinds.map(\.name), as: .kind, at: path)
            check(positive: limit, at: path)
        }
        check(positive: limits.accept, at: "limits.accept")
        check(positive: limits.quietDays, at: "limits.quiet")
        check(positive: limits.recontactDays, at: "limits.recontact")
    }

    /// Everything a workspace may call by a name of its own.
    private static let labelled = [
        "list_member", "lead", "new", "qualified", "prospect", "converted", "opportunity", "customer", "nurture",
        "disqualified",
    ]

    mutating func checkLabels() {
        for (key, label) in playbook.labels.sorted(by: { $0.key < $1.key }) {
            check(text: label, at: "labels.\(key)")
            guard !Self.labelled.contains(key) else { continue }
            let nearest = PlaybookName.nearest(to: key, among: Self.labelled)
            report(.unknownLabel(key, nearest: nearest, known: Self.labelled), at: "labels.\(key)")
        }
    }
}
