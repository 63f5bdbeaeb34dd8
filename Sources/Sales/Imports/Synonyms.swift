/// What other programs call our fields.
struct Synonyms: Sendable {
    /// Field and rank by folded name; the field's own name has rank 0, then in the order of the lists.
    private let byKey: [String: [(field: String, rank: Int)]]
    /// What a name may start with before " - " and still be this kind's own.
    private let nouns: Set<String>

    /// `lists`: field → names, parted by commas, the likelier first. Only fields of `kind` are kept.
    init(_ kind: ImportKind, nouns: Set<String>, lists: [[String: String]]) {
        var byKey: [String: [(field: String, rank: Int)]] = [:]
        for field in kind.fields {
            byKey[FoldedName(field.name).key, default: []].append((field.name, 0))
            let names = lists.compactMap { $0[field.name] }.flatMap { $0.split(separator: ",") }
            for (rank, name) in names.enumerated() {
                byKey[FoldedName(String(name)).key, default: []].append((field.name, rank + 1))
            }
        }
        self.byKey = byKey
        self.nouns = nouns
    }

    /// The fields a column of that name may fill, with how well (0 is best).
    func fields(for name: FoldedName) -> [(field: String, rank: Int)] {
        if let whole = byKey[name.key] { return whole }
        guard let (noun, rest) = name.parted, nouns.contains(noun) else { return [] }
        return (byKey[rest] ?? []).map { ($0.field, $0.rank + 50) }
    }
}

extension ImportKind {
    func candidates(for name: FoldedName) -> [(field: String, rank: Int)] {
        Synonyms.all[self]?.fields(for: name) ?? []
    }
}

extension Synonyms {
    /// Compiled once, when a header is first guessed.
    static let all: [ImportKind: Synonyms] = [
        .list: Synonyms(.list, nouns: ["person", "contact", "lead"], lists: [listNames, personNames, companyNames]),
        .accounts: Synonyms(
            .accounts, nouns: ["organization", "account", "company"], lists: [accountNames, companyNames]),
        .people: Synonyms(.people, nouns: ["person", "contact"], lists: [peopleNames, personNames, companyNames]),
        .leads: Synonyms(.leads, nouns: ["lead", "person", "contact"], lists: [leadNames, personNames, companyNames]),
        .engagements: Synonyms(.engagements, nouns: ["engagement", "event"], lists: [engagementNames, personNames]),
        .activities: Synonyms(.activities, nouns: ["activity", "task", "event"], lists: [activityNames]),
        .decisions: Synonyms(.decisions, nouns: ["decision"], lists: [decisionNames]),
        .opportunities: Synonyms(.opportunities, nouns: ["deal", "opportunity"], lists: [opportunityNames]),
        .costs: Synonyms(.costs, nouns: ["cost"], lists: [costNames]),
        .notes: Synonyms(.notes, nouns: ["note"], lists: [noteNames]),
        .tasks: Synonyms(.tasks, nouns: ["task", "activity"], lists: [taskNames]),
        .products: Synonyms(.products, nouns: ["product"], lists: [productNames]),
        .users: Synonyms(.users, nouns: ["user"], lists: [userNames]),
        .suppressions: Synonyms(.suppressions, nouns: [], lists: [suppressionNames]),
    ]
}
