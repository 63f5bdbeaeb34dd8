/// One thing that happened to one record: when, when we learned it, who, and what changed.
///
/// Entries are only ever added. Whatever a verb changes it writes as entries, one for each record it touches, all of
/// the same act; the tables of records are what these entries add up to, and `verify` adds them up again. An
/// engagement is its own entry and has a row of its own.
public struct Entry: Hashable, Sendable {
    /// Unique, and later recorded sorts later.
    public var id: ID<Entry>
    /// What was done.
    public var kind: EntryKind
    /// The record that changed.
    public var subject: Subject
    /// Under which lead, person, account and opportunity it is shown.
    public var about: About
    /// When it happened.
    public var at: Moment
    /// When we learned it: from then on it counts.
    public var knownAt: Moment
    /// When it was written: the server's clock.
    public var recordedAt: Moment
    /// Who did it.
    public var actor: Actor
    /// The version of the playbook it was decided under, where one was asked.
    public var playbook: Int?
    /// The import it came with.
    public var importID: ID<ImportRun>?
    /// Why: a reason's name or a sentence.
    public var why: String?
    /// Set where a rule was stepped over.
    public var override: Override?
    /// Set where this entry takes an earlier act back.
    public var withdraws: ID<Act>?
    /// What changed, field by field. A new record's entry has every field that is filled.
    public var changes: [FieldChange]

    /// An entry with everything given.
    public init(
        id: ID<Entry>, kind: EntryKind, subject: Subject, about: About, at: Moment, knownAt: Moment,
        recordedAt: Moment, actor: Actor, playbook: Int? = nil, importID: ID<ImportRun>? = nil, why: String? = nil,
        override: Override? = nil, withdraws: ID<Act>? = nil, changes: [FieldChange]
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.about = about
        self.at = at
        self.knownAt = knownAt
        self.recordedAt = recordedAt
        self.actor = actor
        self.playbook = playbook
        self.importID = importID
        self.why = why
        self.override = override
        self.withdraws = withdraws
        self.changes = changes
    }

    /// The act this entry belongs to: the entries of one act share all but the last sixteen bits of their ids.
    public var act: ID<Act> { ID<Act>(id.raw.numbered(0)) }
}

/// One act of one actor: everything a verb did in its transaction. It has no row; its entries name it.
public enum Act {}
/// One run of an import.
public enum ImportRun {}
/// One selling organisation.
public enum Workspace {}

/// The record an entry is about.
public struct Subject: Hashable, Sendable {
    /// Which noun.
    public var noun: Noun
    /// Which one.
    public var id: Identifier

    /// The subject with that noun and id.
    public init(_ noun: Noun, _ id: Identifier) {
        self.noun = noun
        self.id = id
    }

    /// The subject that is `record`.
    public init<R: Record>(_ record: R) { self.init(R.noun, record.id.raw) }
}

/// The pages on which an entry is shown.
public struct About: Hashable, Sendable {
    public var lead: ID<Lead>?
    public var person: ID<Person>?
    public var account: ID<Account>?
    public var opportunity: ID<Opportunity>?

    /// About these; each may be absent.
    public init(
        lead: ID<Lead>? = nil, person: ID<Person>? = nil, account: ID<Account>? = nil,
        opportunity: ID<Opportunity>? = nil
    ) {
        self.lead = lead
        self.person = person
        self.account = account
        self.opportunity = opportunity
    }
}

/// Who acted.
public enum Actor: Hashable, Sendable {
    /// A user of the workspace.
    case user(ID<User>)
    /// Whoever runs the command line without naming a user.
    case `operator`
    /// Ripen itself: a definition was met, a moment came.
    case system
    /// The buyer.
    case buyer

    /// The word that is kept beside a user's id.
    public var word: String {
        switch self {
        case .user: "user"
        case .operator: "operator"
        case .system: "system"
        case .buyer: "buyer"
        }
    }
}

/// A rule stepped over, on the record.
public struct Override: Hashable, Sendable {
    /// Why there are overrides at all.
    public enum Class: String, Hashable, Sendable, CaseIterable, FieldValue {
        /// A person decided that the rule is wrong here.
        case judgement
        /// History made in another system, brought in by an import.
        case importedHistory = "imported_history"
    }
    /// Which.
    public var overrideClass: Class
    /// The reason that was given.
    public var reason: String

    /// An override of that class for that reason.
    public init(_ overrideClass: Class, reason: String) {
        self.overrideClass = overrideClass
        self.reason = reason
    }
}

/// One field before and after.
public struct FieldChange: Hashable, Sendable {
    public var field: String
    public var before: Value
    public var after: Value

    /// The change of `field` from `before` to `after`.
    public init(_ field: String, from before: Value, to after: Value) {
        self.field = field
        self.before = before
        self.after = after
    }
}

extension Record {
    /// What differs between `before` (nil: it did not exist) and this record, field by field.
    public func changes(from before: Self?) -> [FieldChange] {
        var changes: [FieldChange] = []
        for column in Self.columns {
            let new = column.get(self)
            let old = if let before { column.get(before) } else { Value.null }
            if old != new { changes.append(FieldChange(column.name, from: old, to: new)) }
        }
        return changes
    }
}
