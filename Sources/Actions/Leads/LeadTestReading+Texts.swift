import Sales
import Storage

extension LeadTestReading {
    /// Names of texts, and what else they are called.
    private static let texts: [String: LeadWord] = {
        var names = Dictionary(uniqueKeysWithValues: LeadWord.allCases.map { ($0.rawValue, $0) })
        names["product_interest"] = .product
        names["mail"] = .email
        return names
    }()

    /// Every name that a filter of leads knows, own fields aside.
    static let names: [String] =
        [
            "state", "owner", "campaign", "source", "list", "grade", "motion", "progress", "text", "name", "person",
            "account", "company", "quiet", "cooling", "without_touch", "open", "closed", "customer", "referred", "mine",
            "unassigned", "overdue",
        ] + texts.keys + figures.keys

    /// Tests of texts: addresses as they are matched, the rest by what is kept, whatever its case and accents. A star
    /// at the end asks for the beginning; of titles any part will do.
    func texts(_ test: FilterTest) throws -> FilterCondition<LeadTest>? {
        guard let word = LeadTestReading.texts[test.name] else { return nil }
        let parts = try test.values.map { value in try self.text(word, value, test) }
        return FilterCondition.any(parts).simplified
    }

    private func text(_ word: LeadWord, _ value: String, _ test: FilterTest) throws -> FilterCondition<LeadTest> {
        let start = value.hasSuffix("*") ? String(value.dropLast()) : nil
        switch word {
        case .email:
            if start == nil, let email = Folding.email(value) { return .test(.words(.email, [email])) }
            return .test(.begins(.email, Folding.name(start ?? value) ?? ""))
        case .phone:
            if start == nil, let phone = Folding.phone(value) { return .test(.words(.phone, [phone])) }
            return .test(.begins(.phone, start ?? value))
        case .seniority:
            guard let level = Seniority(rawValue: value.lowercased()) ?? Seniority(saying: value) else {
                let levels = Seniority.allCases.map(\.rawValue).joined(separator: ", ")
                throw FilterFault("There is no seniority “\(value)”. There are \(levels)", column: test.column)
            }
            return .test(.words(.seniority, [level.rawValue]))
        case .title, .department, .industry, .country, .region, .product, .reason:
            return .test(.words(word, try kept(word, like: start ?? value, isStart: start != nil, test)))
        }
    }

    /// The texts that are kept and mean the same.
    private func kept(_ word: LeadWord, like value: String, isStart: Bool, _ test: FilterTest) throws -> Set<String> {
        let wanted = Folding.name(value) ?? ""
        let found = try store.texts(of: word).filter { text in
            guard let folded = Folding.name(text) else { return false }
            if word == .title { return folded.contains(wanted) }
            return isStart ? folded.hasPrefix(wanted) : folded == wanted
        }
        guard found.count <= 2_000 else {
            throw FilterFault(
                "“\(value)” is in too many different texts of \(test.name). Say more", column: test.column)
        }
        return Set(found)
    }

    /// A name that no lead has.
    func unknown(_ test: FilterTest) -> FilterFault {
        let own = playbook.fields.filter { $0.holder != .opportunity }.map { OwnFields.key($0.name) }
        let names = LeadTestReading.names + own
        let bare = test.name.hasPrefix("own.") ? String(test.name.dropFirst(4)) : test.name
        let near =
            nearest(bare, in: names).map { "Did you mean “\($0)”?" } ?? "It knows state, owner, source, industry …"
        return FilterFault("A list of leads cannot be filtered by “\(test.name)”. \(near)", column: test.column)
    }

    /// A name that is not compared by more or less.
    static func notCompared(_ test: FilterTest) -> FilterFault {
        let sign = test.comparison?.rawValue ?? ""
        guard names.contains(test.name) else {
            let near = nearest(test.name, in: names).map { "Did you mean “\($0)”?" } ?? "See the list of fields."
            return FilterFault("A list of leads cannot be filtered by “\(test.name)”. \(near)", column: test.column)
        }
        return FilterFault(
            "“\(test.name)” is no figure: write \(test.name): and a value instead of \(sign)", column: test.column)
    }
}
