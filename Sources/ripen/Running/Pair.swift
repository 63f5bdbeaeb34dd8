import ArgumentParser

/// `NAME=VALUE`, as `--map`, `--set` and `--field` take it.
struct Pair: ExpressibleByArgument, Sendable {
    let name: String
    let value: String

    init?(argument: String) {
        guard let mark = argument.firstIndex(of: "="), mark != argument.startIndex else { return nil }
        name = String(argument[..<mark])
        value = String(argument[argument.index(after: mark)...])
    }
}

/// `FIELD:FROM=TO`, as `--value` takes it.
struct Translation: ExpressibleByArgument, Sendable {
    let field: String
    let from: String
    let to: String

    init?(argument: String) {
        guard let pair = Pair(argument: argument), let mark = pair.name.firstIndex(of: ":") else { return nil }
        field = String(pair.name[..<mark])
        from = String(pair.name[pair.name.index(after: mark)...])
        to = pair.value
        guard !field.isEmpty, !from.isEmpty else { return nil }
    }
}

extension Sequence<Pair> {
    /// The pairs as a dictionary. Refuses a name that is given twice.
    func dictionary(of option: String) throws -> [String: String] {
        var found: [String: String] = [:]
        for pair in self {
            guard found.updateValue(pair.value, forKey: pair.name) == nil else {
                throw Complaint.usage("\(option) names \(pair.name) twice. Name it once.")
            }
        }
        return found
    }
}
