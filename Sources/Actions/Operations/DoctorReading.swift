/// What an examination of a store found, line by line.
public struct DoctorReading: Hashable, Sendable {
    /// In the order in which an operator should read them.
    public var lines: [DoctorLine]

    /// Nothing has failed.
    public var isHealthy: Bool { lines.allSatisfy { $0.verdict != .fail } }
}

/// One thing that was examined.
public struct DoctorLine: Hashable, Sendable {
    /// What was examined. The raw value is its stable word.
    public enum Check: String, Hashable, Sendable, CaseIterable {
        case library, schema, integrity, orphans, journal, durability
        case foreignKeys = "foreign_keys"
        case size, log
        case freeSpace = "free_space"
        case jobs, scores, imports, rescoring, touches
    }
    /// How it is.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        case ok
        /// It works, and somebody should look at it.
        case warn
        /// It does not work, or puts what is kept at risk.
        case fail
    }
    /// What was examined.
    public var check: Check
    /// How it is.
    public var verdict: Verdict
    /// What was found.
    public var finding: String
    /// What to do; nil where nothing is to be done.
    public var remedy: String?
}

extension DoctorLine {
    static func ok(_ check: Check, _ finding: String) -> DoctorLine {
        DoctorLine(check: check, verdict: .ok, finding: finding, remedy: nil)
    }

    static func warn(_ check: Check, _ finding: String, _ remedy: String) -> DoctorLine {
        DoctorLine(check: check, verdict: .warn, finding: finding, remedy: remedy)
    }

    static func fail(_ check: Check, _ finding: String, _ remedy: String) -> DoctorLine {
        DoctorLine(check: check, verdict: .fail, finding: finding, remedy: remedy)
    }
}
