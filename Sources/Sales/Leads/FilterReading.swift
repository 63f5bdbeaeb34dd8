extension FilterExpression {
    /// Reads a filter; nothing but blanks asks for everything. Throws `FilterFault` where it cannot be read.
    public init(_ text: String) throws(FilterFault) {
        var reader = FilterReader(tokens: try FilterToken.tokens(of: text))
        self = try reader.filter()
    }
}

/// One piece of a filter's text.
struct FilterToken: Hashable {
    enum Kind: Hashable {
        case word(String)
        case quoted(String)
        case comparison(FilterTest.Comparison)
        case comma, open, close
    }
    let kind: Kind
    let column: Int

    static func tokens(of text: String) throws(FilterFault) -> [FilterToken] {
        var rest = text[...]
        var tokens: [FilterToken] = []
        while let first = rest.first {
            let column = text.distance(from: text.startIndex, to: rest.startIndex) + 1
            if first.isWhitespace {
                rest = rest.dropFirst()
            } else {
                tokens.append(FilterToken(kind: try kind(&rest, column), column: column))
            }
        }
        return tokens
    }

    private static func kind(_ rest: inout Substring, _ column: Int) throws(FilterFault) -> Kind {
        if let sign = signs.first(where: { rest.hasPrefix($0.text) }) {
            rest = rest.dropFirst(sign.text.count)
            return sign.kind
        }
        guard rest.first == "\"" else {
            let word = rest.prefix { !$0.isWhitespace && !":<>=,()\"".contains($0) }
            rest = rest.dropFirst(word.count)
            return .word(String(word))
        }
        rest = rest.dropFirst()
        guard let end = rest.firstIndex(of: "\"") else {
            throw FilterFault("A quotation mark opens here and none closes it", column: column)
        }
        defer { rest = rest[rest.index(after: end)...] }
        return .quoted(String(rest[..<end]))
    }

    /// The longer signs first, so that `>=` is not read as `>`.
    private static let signs: [(text: String, kind: Kind)] =
        FilterTest.Comparison.allCases.map { ($0.rawValue, .comparison($0)) } + [
            ("=", .comparison(.is)), (",", .comma), ("(", .open), (")", .close),
        ]
}

/// Reads tokens from the first to the last; `not` binds most, then `and`, then `or`.
private struct FilterReader {
    let tokens: [FilterToken]
    var place = 0

    init(tokens: [FilterToken]) { self.tokens = tokens }

    mutating func filter() throws(FilterFault) -> FilterExpression {
        guard !tokens.isEmpty else { return .all([]) }
        let expression = try any()
        guard place == tokens.count else {
            throw FilterFault("Put “and” or “or” between two tests", column: column)
        }
        return expression
    }

    private mutating func any() throws(FilterFault) -> FilterExpression {
        var parts = [try all()]
        while takes("or") { parts.append(try all()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func all() throws(FilterFault) -> FilterExpression {
        var parts = [try single()]
        while takes("and") { parts.append(try single()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func single() throws(FilterFault) -> FilterExpression {
        if takes("not") { return .not(try single()) }
        guard takes(.open) else { return .test(try test()) }
        let inner = try any()
        guard takes(.close) else { throw FilterFault("A bracket is not closed", column: column) }
        return inner
    }

    private mutating func test() throws(FilterFault) -> FilterTest {
        let start = column
        guard place < tokens.count else { throw FilterFault("The filter ends where a test is due", column: start) }
        switch tokens[place].kind {
        case .quoted(let text):
            place += 1
            return FilterTest("text", .is, [text], column: start)
        case .word(let name):
            place += 1
            guard place < tokens.count, case .comparison(let comparison) = tokens[place].kind else {
                return FilterTest(name.lowercased(), column: start)
            }
            place += 1
            return FilterTest(name.lowercased(), comparison, try values(), column: start)
        case .comparison, .comma, .open, .close:
            throw FilterFault("A test is due here, as state:qualified", column: start)
        }
    }

    private mutating func values() throws(FilterFault) -> [String] {
        var values = [try value()]
        while takes(.comma) { values.append(try value()) }
        return values
    }

    private mutating func value() throws(FilterFault) -> String {
        guard place < tokens.count else { throw FilterFault("A value is due at the end", column: column) }
        switch tokens[place].kind {
        case .word(let text), .quoted(let text):
            place += 1
            return text
        case .comparison, .comma, .open, .close:
            throw FilterFault("A value is due here; put it in quotation marks where it has signs in it", column: column)
        }
    }

    private var column: Int { place < tokens.count ? tokens[place].column : (tokens.last?.column ?? 0) + 1 }

    private mutating func takes(_ kind: FilterToken.Kind) -> Bool {
        guard place < tokens.count, tokens[place].kind == kind else { return false }
        place += 1
        return true
    }

    private mutating func takes(_ word: String) -> Bool {
        guard place < tokens.count, case .word(let text) = tokens[place].kind, text.lowercased() == word else {
            return false
        }
        place += 1
        return true
    }
}
