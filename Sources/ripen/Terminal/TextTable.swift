/// Rows under headings, aligned, and cut to the width of the screen.
struct TextTable {
    enum Side: Sendable { case left, right }

    struct Heading {
        let title: String
        let side: Side
        /// Whether it gives way first where the screen is narrow.
        let yields: Bool
    }

    private var headings: [Heading] = []
    private var rows: [[Ink]] = []

    init(_ headings: [Heading]) { self.headings = headings }

    /// Adds a row; cells that are missing are empty.
    mutating func add(_ cells: [Ink]) {
        rows.append(cells + Array(repeating: Ink(""), count: max(0, headings.count - cells.count)))
    }

    var isEmpty: Bool { rows.isEmpty }

    /// The lines of the table, headings first, indented by `indent`. Columns without anything in them are left out.
    func lines(on terminal: Terminal, indent: Int = 0) -> [String] {
        let shown = headings.indices.filter { place in rows.contains { !$0[place].text.isEmpty } }
        let widths = fitted(shown, on: terminal, indent: indent)
        let titles = headings.contains { !$0.title.isEmpty } ? [headings.map { Ink.dim($0.title) }] : []
        return (titles + rows).map { row in
            let cells = zip(shown, widths).map { place, width in
                pad(row[place].cut(to: width, on: terminal), to: width, headings[place].side, on: terminal)
            }
            return trimmed(String(repeating: " ", count: indent) + cells.joined(separator: "  "))
        }
    }

    /// The width of each shown column: what it needs, or less of those that yield until all fit.
    private func fitted(_ shown: [Int], on terminal: Terminal, indent: Int) -> [Int] {
        var widths = shown.map { place in
            rows.reduce(Ink(headings[place].title).width(on: terminal)) { max($0, $1[place].width(on: terminal)) }
        }
        guard let limit = terminal.width else { return widths }
        var excess = indent + widths.reduce(0, +) + 2 * max(0, widths.count - 1) - limit
        while excess > 0 {
            let yielding = shown.indices.filter { headings[shown[$0]].yields && widths[$0] > 8 }
            guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func pad(_ ink: Ink, to width: Int, _ side: Side, on terminal: Terminal) -> String {
        let blanks = String(repeating: " ", count: max(0, width - ink.width(on: terminal)))
        return side == .left ? ink.drawn(on: terminal) + blanks : blanks + ink.drawn(on: terminal)
    }

    private func trimmed(_ line: String) -> String {
        var line = line
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }
}

extension TextTable.Heading: ExpressibleByStringLiteral {
    init(stringLiteral title: String) { self = .left(title) }

    static func left(_ title: String) -> Self { Self(title: title, side: .left, yields: false) }
    static func right(_ title: String) -> Self { Self(title: title, side: .right, yields: false) }
    /// A column of text that may be cut.
    static func text(_ title: String) -> Self { Self(title: title, side: .left, yields: true) }
}
