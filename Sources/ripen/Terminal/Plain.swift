/// What stands for our own signs where a terminal shows ASCII only. Names of people stay as they are.
enum Plain {
    /// The text with every sign of ours in ASCII.
    static func text(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var out = ""
        for letter in text { out += signs[letter] ?? String(letter) }
        return out
    }

    private static let signs: [Character: String] = [
        "✓": "+", "✗": "x", "·": "-", "→": "->", "…": "...", "█": "#", "░": ".", "─": "-", "│": "|", "–": "-",
        "“": "\"", "”": "\"", "’": "'", "≥": ">=", "−": "-", "×": "x", "▏": "|", "•": "*", "▸": ">",
    ]
}
