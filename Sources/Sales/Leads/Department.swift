/// What a person works in, by the words of their department or title.
public enum Department: String, Hashable, Sendable, CaseIterable {
    case marketing, sales, finance, it, operations, purchasing, hr, engineering, product, legal, other

    /// The department that a department's own field says: `other` where it says none of these, nil where it is empty.
    public init?(named text: String?) {
        guard Folding.name(text) != nil else { return nil }
        self = Department(inTitle: text) ?? .other
    }

    /// The department that a title says; nil where it says none, as "Director" does.
    public init?(inTitle text: String?) {
        guard let folded = Folding.name(text) else { return nil }
        guard let place = folded.split(whereSeparator: { !$0.isLetter }).compactMap({ Department.places[$0] }).min()
        else { return nil }
        self = Department.words[place].department
    }

    /// Where each word stands in `words`.
    private static let places = Dictionary(
        words.enumerated().flatMap { place, known in known.words.map { (Substring($0), place) } },
        uniquingKeysWith: min)

    private static let words: [(department: Department, words: Set<String>)] = [
        (.marketing, ["marketing", "brand", "communications", "growth", "demand", "cmo", "advertising", "content"]),
        (.sales, ["sales", "vertrieb", "ventes", "ventas", "revenue", "cro", "account", "bdr", "sdr"]),
        (.finance, ["finance", "financial", "cfo", "controller", "controlling", "accounting", "finanzen", "treasury"]),
        (.hr, ["hr", "human", "people", "talent", "recruiting", "rh"]),
        (.purchasing, ["purchasing", "procurement", "einkauf", "achats", "compras", "buyer", "sourcing"]),
        (.legal, ["legal", "counsel", "compliance", "recht", "juridique"]),
        (.product, ["product", "cpo", "ux", "design"]),
        (
            .engineering,
            ["engineering", "engineer", "developer", "development", "software", "cto", "research", "entwicklung"]
        ),
        (.it, ["it", "cio", "ciso", "information", "infrastructure", "systems", "security", "devops", "data"]),
        (.operations, ["operations", "ops", "coo", "logistics", "supply", "production", "manufacturing", "betrieb"]),
    ]
}
