/// A piece of text with the look it has on a screen that shows looks.
struct Ink: Sendable, ExpressibleByStringInterpolation {
    enum Look: String, Sendable {
        case plain = "0"
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case cyan = "36"
    }

    let text: String
    let look: Look

    init(_ text: String, _ look: Look = .plain) {
        self.text = text
        self.look = look
    }

    init(stringLiteral text: String) { self.init(text) }

    static func bold(_ text: String) -> Ink { Ink(text, .bold) }
    static func dim(_ text: String) -> Ink { Ink(text, .dim) }
    static func red(_ text: String) -> Ink { Ink(text, .red) }
    static func green(_ text: String) -> Ink { Ink(text, .green) }
    static func yellow(_ text: String) -> Ink { Ink(text, .yellow) }
    static func cyan(_ text: String) -> Ink { Ink(text, .cyan) }

    /// The text as it is sent to `terminal`.
    func drawn(on terminal: Terminal) -> String {
        let shown = terminal.unicode ? text : Plain.text(text)
        guard terminal.colour, look != .plain, !shown.isEmpty else { return shown }
        return "\u{1B}[\(look.rawValue)m\(shown)\u{1B}[0m"
    }

    /// How many columns it takes.
    func width(on terminal: Terminal) -> Int {
        (terminal.unicode ? text : Plain.text(text)).columns
    }

    /// The same look over as much of the text as fits in `width` columns.
    func cut(to width: Int, on terminal: Terminal) -> Ink {
        guard self.width(on: terminal) > width else { return self }
        let mark = terminal.unicode ? "…" : "."
        var (kept, used) = ("", 0)
        for letter in text {
            used += String(letter).columns
            if used > width - 1 { break }
            kept.append(letter)
        }
        return Ink(kept + mark, look)
    }
}

extension String {
    /// How many columns the text takes on a screen: East Asian letters and pictures take two.
    var columns: Int {
        if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
        return reduce(0) { $0 + ($1.isWide ? 2 : 1) }
    }
}

extension Character {
    /// Whether the letter takes two columns. (Unicode Standard Annex 11, the blocks that matter.)
    fileprivate var isWide: Bool {
        guard let first = unicodeScalars.first?.value, first >= 0x1100 else { return false }
        return Character.wide.contains { $0.contains(first) }
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]
}
