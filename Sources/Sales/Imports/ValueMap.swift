/// What a value of another system means here.
public enum MappedValue: Hashable, Sendable {
    /// An engagement of this kind, which the playbook declares.
    case engagement(String)
    /// A name on a list: nobody did anything yet.
    case listMember
    /// The lead is in this state and nothing was decided.
    case state(String)
    /// This was decided about the lead.
    case decision(String)
    /// The opportunity ended so.
    case outcome(String)
    /// This word of ours.
    case value(String)
}

/// Translates the words of other systems: sources and statuses of leads, stages of deals, types and outcomes of
/// calls. What is shipped is in the tables beside; `--value FIELD:FROM=TO` wins over them.
public struct ValueMap: Hashable, Sendable {
    private let told: [String: [String: String]]

    /// A map with the shipped tables, under what was `told`: field → from → to.
    public init(told: [String: [String: String]] = [:]) {
        self.told = told.mapValues { words in
            Dictionary(words.map { (FoldedName($0.key).key, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// What `value` means in `field`; nil when it is not known. `declared` are the engagement kinds of the playbook:
    /// one that it does not declare is never answered, the next best of the table is.
    public func mapped(
        _ value: String, for field: String, kind: ImportKind, declared: Set<String>
    ) -> MappedValue? {
        let key = FoldedName(value).key
        guard !key.isEmpty else { return nil }
        if let word = told[field]?[key] { return Self.meaning(of: word, field: field, kind: kind, declared: declared) }
        if Self.holdsEngagement(field, kind), let own = Self.declaredKind(value, declared) {
            return .engagement(own)
        }
        return ValueTable.of(kind, field)?.meanings[key]?.first { meaning in
            guard case .engagement(let name) = meaning else { return true }
            return declared.contains(name)
        }
    }

    /// A word that a person gave is one of ours.
    private static func meaning(
        of word: String, field: String, kind: ImportKind, declared: Set<String>
    ) -> MappedValue {
        if kind == .opportunities, field == "stage" || field == "outcome",
            ["won", "lost", "no_decision"].contains(word)
        {
            return .outcome(word)
        }
        guard kind == .leads || kind == .list || kind == .engagements || kind == .decisions else { return .value(word) }
        if declared.contains(word), field != "status", kind != .decisions { return .engagement(word) }
        if word == "list" || word == "list_member" { return .listMember }
        if field == "status" || field == "decision" || field == "source", word == "new" { return .state(word) }
        if field == "status" || field == "decision", LeadWords.decisions.contains(word) { return .decision(word) }
        return .value(word)
    }

    /// "Demo Requested" and "demo-requested" are demo_requested.
    private static func declaredKind(_ value: String, _ declared: Set<String>) -> String? {
        if declared.contains(value) { return value }
        var name: [UInt8] = []
        for byte in value.utf8 {
            if (0x41...0x5A).contains(byte) {
                name.append(byte | 0x20)
            } else if byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                name.append(byte)
            } else if let last = name.last, last != 0x5F {
                name.append(0x5F)
            }
        }
        let word = String(decoding: name, as: UTF8.self)
        return declared.contains(word) ? word : nil
    }

    private static func holdsEngagement(_ field: String, _ kind: ImportKind) -> Bool {
        switch kind {
        case .leads: field == "engagement" || field == "source"
        case .list: field == "engagement"
        case .engagements: field == "kind"
        default: false
        }
    }
}

/// One shipped table: folded value → its meanings, the best first.
struct ValueTable: Sendable {
    let meanings: [String: [MappedValue]]

    /// Each line: the meanings, then the values that have them, parted by commas.
    init(_ lines: [(meanings: [MappedValue], values: String)]) {
        var meanings: [String: [MappedValue]] = [:]
        for line in lines {
            for value in line.values.split(separator: ",") {
                meanings[FoldedName(String(value)).key] = line.meanings
            }
        }
        self.meanings = meanings
    }

    static func of(_ kind: ImportKind, _ field: String) -> ValueTable? {
        switch (kind, field) {
        case (.leads, "source"): leadSources
        case (.leads, "status"), (.decisions, "decision"): leadStatuses
        case (.leads, "engagement"), (.list, "engagement"), (.engagements, "kind"): engagementKinds
        case (.engagements, "class"): engagementClasses
        case (.activities, "kind"): activityKinds
        case (.activities, "outcome"): activityOutcomes
        case (.opportunities, "stage"): dealStages
        case (.opportunities, "outcome"): dealOutcomes
        case (.opportunities, "motion"), (.leads, "motion"): motions
        case (.costs, "kind"): costKinds
        default: nil
        }
    }
}
