public import Scoring

/// One test of a lead, with every name found.
public enum LeadTest: Hashable, Sendable {
    case states(Set<LeadState>)
    case owners(Set<ID<User>>)
    case campaigns(Set<ID<Campaign>>)
    /// Folded names (`Folding.name`).
    case sources(Set<String>)
    case grades(Set<Grade>)
    case motions(Set<OpportunityType.Motion>)
    /// On one of these lists, by its person or its account.
    case lists(Set<ID<ContactList>>)
    /// From and to, both included; nil: without a limit. A figure that is not known is in no range.
    case figure(LeadFigure, from: Int64?, to: Int64?)
    /// One of these, as they are kept.
    case words(LeadWord, Set<String>)
    /// Beginning so, as it is kept.
    case begins(LeadWord, String)
    /// The folded name begins so.
    case named(NamedParty, String)
    case own(OwnFieldTest)
    case progress(Set<LeadProgress.Word>)
    /// Nobody owns it, no campaign or source brought it, it has no account, no person.
    case without(LeadLink)
    /// The person or the account bought before.
    case customer
    /// Somebody referred the person.
    case referred
    /// The score has fallen below the threshold although the lead is qualified.
    case cooling
    /// Open, and without a next dated touch.
    case withoutTouch
}

/// What a lead may be without.
public enum LeadLink: String, Hashable, Sendable, CaseIterable { case owner, campaign, source, account, person }

/// A figure of a lead: a number, a moment in milliseconds, or a day by its number.
public enum LeadFigure: String, Hashable, Sendable, CaseIterable {
    case number, fit, interest, attempts, employees, revenue
    case opened, qualified, accepted, since, heard, cooling
    case nextTouch = "next_touch"
    case revisit

    /// How its values are written.
    public enum Shape: Hashable, Sendable { case number, moment, day }

    /// How its values are written.
    public var shape: Shape {
        switch self {
        case .number, .fit, .interest, .attempts, .employees, .revenue: .number
        case .opened, .qualified, .accepted, .since, .heard, .cooling, .nextTouch: .moment
        case .revisit: .day
        }
    }
}

/// A text of a lead, its person or its account.
public enum LeadWord: String, Hashable, Sendable, CaseIterable {
    case email, phone, title, seniority, department, industry, country, region, product, reason
}

extension LeadProgress {
    /// How far work has got, as a filter says it.
    public enum Word: String, Hashable, Sendable, CaseIterable {
        case untouched, attempting, connected
        case meetingSet = "meeting_set"
    }
}

/// Whose name is meant.
public enum NamedParty: String, Hashable, Sendable { case anybody, person, account }

/// A test of an own field: of a lead, its person or its account.
public struct OwnFieldTest: Hashable, Sendable {
    /// How it is compared.
    public enum Comparison: Hashable, Sendable {
        /// One of these folded texts.
        case texts(Set<String>)
        /// From and to, both included.
        case range(from: Int64?, to: Int64?)
    }
    /// The folded name of the field (`OwnFields.key`).
    public var field: String
    public var comparison: Comparison

    /// A test with everything given.
    public init(_ field: String, _ comparison: Comparison) {
        self.field = field
        self.comparison = comparison
    }
}

extension OwnFields {
    /// The name of an own field as filters have it: folded, blanks as underscores.
    public static func key(_ name: String) -> String {
        let folded = Folding.name(name) ?? ""
        return folded.utf8.contains(UInt8(ascii: " ")) ? folded.replacing(" ", with: "_") : folded
    }

    /// A text of an own field as filters compare it: folded, its first hundred letters.
    public static func textKey(_ text: String) -> String {
        let folded = Folding.name(text) ?? ""
        return folded.utf8.count <= 100 ? folded : String(folded.prefix(100))
    }

    /// The number that a text says, a date by its day; nil where it says none.
    public static func number(_ text: String) -> Int64? {
        // Most texts have no digit at all.
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0x80 }) else { return nil }
        if let day = Day(text) { return day.number }
        if case .number(let number)? = OwnField.Kind.number.fact(text) { return number }
        return nil
    }
}
