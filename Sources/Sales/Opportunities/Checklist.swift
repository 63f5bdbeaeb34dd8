/// What is ticked of the checklists of an opportunity's stages: lines by the stage's name. Who ticked a line and when,
/// the timeline says.
public struct Checklist: Hashable, Sendable, FieldValue {
    /// The ticked lines of each stage.
    public private(set) var ticked: [String: Set<String>] = [:]

    /// Nothing ticked yet.
    public init() {}

    /// The ticked lines of `stage`.
    public subscript(stage: String) -> Set<String> { ticked[stage] ?? [] }

    /// Ticks lines of a stage.
    public mutating func tick(_ lines: some Sequence<String>, of stage: String) {
        let all = self[stage].union(lines)
        if !all.isEmpty { ticked[stage] = all }
    }

    /// Takes the tick of a line away.
    public mutating func untick(_ line: String, of stage: String) {
        let left = self[stage].subtracting([line])
        ticked[stage] = left.isEmpty ? nil : left
    }

    /// Every ticked line as `stage: line`, each on a line of its own; blank where nothing is ticked.
    public var text: String {
        ticked.sorted { $0.key < $1.key }.flatMap { stage, lines in lines.sorted().map { "\(stage): \($0)" } }
            .joined(separator: "\n")
    }

    /// What `text` says; nil where a line has no stage.
    public init?(text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            guard let stage = String(line[..<colon]).unlessBlank else { return nil }
            guard let said = String(line[line.index(after: colon)...]).unlessBlank else { return nil }
            tick([said], of: stage)
        }
    }

    public static var shape: Value.Shape { .text }

    public var field: Value {
        guard !ticked.isEmpty else { return .null }
        let pairs = ticked.sorted { $0.key < $1.key }.map { stage, lines in
            (stage, JSONText.Piece.list(lines.sorted().map(JSONText.Piece.text)))
        }
        return .text(JSONText.object(pairs))
    }

    public init?(field: Value) {
        guard case .text(let text) = field else {
            guard field == .null else { return nil }
            return
        }
        guard let stages = JSONText.pieces(text) else { return nil }
        for (stage, piece) in stages { tick(Checklist.lines(piece), of: stage) }
    }

    private static func lines(_ piece: JSONText.Piece) -> [String] {
        switch piece {
        case .text(let line): [line]
        case .list(let pieces): pieces.flatMap(lines)
        case .null, .integer: []
        }
    }
}

extension Opportunity {
    /// The opportunity with a line of its present stage's checklist ticked, or the tick taken away. A line may be named
    /// in any case. Refuses an opportunity that is not open, and a line that is not on the list.
    public func ticking(_ line: String, _ done: Bool = true, on occasion: Occasion) throws(Refusal) -> OpportunityStep {
        try mustBeOpen(for: .edit)
        let lines = try occasion.knownType(of: self).stage(stage)?.checklist ?? []
        guard let known = lines.first(where: { Folding.name($0) == Folding.name(line) }) else {
            throw Refusal(.notOnChecklist(line, stage: stage, lines))
        }
        var opportunity = self
        if done {
            opportunity.checklist.tick([known], of: stage)
        } else {
            opportunity.checklist.untick(known, of: stage)
        }
        let why = done ? "ticked: \(known)" : "not ticked any more: \(known)"
        return OpportunityStep(.edited, opportunity, at: occasion.at, why: why)
    }
}
