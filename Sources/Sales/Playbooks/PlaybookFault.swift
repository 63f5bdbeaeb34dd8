/// One thing that is wrong in a playbook: where it is, what is wrong, and what to write instead.
public struct PlaybookFault: Error, Hashable, Sendable {
    /// What was detected, with what it is about.
    public var code: Code
    /// Where in the playbook, as its text is laid out: `types.new.stages.proposal.chance`. Items of a list count from
    /// 1.
    public var path: String
    /// The line in the text, from 1; nil where the playbook did not come from a text.
    public var line: Int?
    /// The column in the text, from 1; nil where the playbook did not come from a text.
    public var column: Int?

    /// A fault; where it stands in a text is added by whoever read the text.
    public init(_ code: Code, at path: String, line: Int? = nil, column: Int? = nil) {
        self.code = code
        self.path = path
        self.line = line
        self.column = column
    }
}

/// Everything that is wrong in one draft, at once.
public struct PlaybookFaults: Error, Hashable, Sendable {
    /// In the order of the text; those without a place in it come first.
    public let faults: [PlaybookFault]

    /// The faults, put in the order of the text.
    public init(_ faults: [PlaybookFault]) {
        self.faults = faults.sorted {
            ($0.line ?? 0, $0.column ?? 0, $0.path) < ($1.line ?? 0, $1.column ?? 0, $1.path)
        }
    }
}

extension PlaybookFault: CustomStringConvertible {
    /// `42:9: qualified.interest is 300, but the rules reach 235 at most. Write 235 or less, or raise the points.`
    public var description: String {
        guard let line, let column else { return "\(what) \(remedy)" }
        return "\(line):\(column): \(what) \(remedy)"
    }
}

extension PlaybookFaults: CustomStringConvertible {
    /// One fault a line.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
