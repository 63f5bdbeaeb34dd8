/// A page of text as it grows: headings, lines, tables, hints.
struct Sheet {
    let terminal: Terminal
    private(set) var lines: [String] = []

    init(_ terminal: Terminal) { self.terminal = terminal }

    /// The whole page, ended by a newline; empty where nothing was written.
    var text: String { lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n" }

    /// A line of pieces, one after the other.
    mutating func line(_ pieces: Ink..., indent: Int = 0) { line(pieces, indent: indent) }

    /// A line of pieces, one after the other.
    mutating func line(_ pieces: [Ink], indent: Int = 0) {
        lines.append(String(repeating: " ", count: indent) + pieces.map { $0.drawn(on: terminal) }.joined())
    }

    /// Text as it is, without a newline of ours.
    mutating func raw(_ text: String) { lines.append(text.hasSuffix("\n") ? String(text.dropLast()) : text) }

    /// A heading with an empty line above it.
    mutating func heading(_ title: String, _ beside: String = "") {
        gap()
        line(.bold(title), .dim(beside.isEmpty ? "" : "  " + beside))
    }

    /// An empty line, unless the page ends with one or has none.
    mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// A table.
    mutating func table(_ table: TextTable, indent: Int = 0) {
        lines += table.lines(on: terminal, indent: indent)
    }

    /// Running text, broken between words where the screen ends.
    mutating func paragraph(_ text: String, _ look: Ink.Look = .plain, indent: Int = 0) {
        let width = (terminal.width ?? 100) - indent
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
            for broken in wrapped(part, width) { line(Ink(broken, look), indent: indent) }
        }
    }

    /// What one could do next, with the command to type.
    mutating func hint(_ what: String, _ command: String) {
        line(.dim("  \(what)  "), .cyan(command))
    }

    private func wrapped(_ text: Substring, _ width: Int) -> [String] {
        var (done, current) = ([String](), "")
        for word in text.split(separator: " ") {
            if !current.isEmpty, current.columns + 1 + String(word).columns > width {
                done.append(current)
                current = ""
            }
            current += current.isEmpty ? String(word) : " " + word
        }
        return done + [current]
    }
}
