import Foundation

/// What the screen in front of us can show.
struct Terminal: Sendable {
    /// Columns that fit; nil where the output is not a screen, and so nothing is cut.
    let width: Int?
    /// Whether colours are wanted.
    let colour: Bool
    /// Whether characters beyond ASCII come out as they are.
    let unicode: Bool
    /// Whether a person watches the error stream, and so sees progress.
    let showsProgress: Bool

    /// A terminal with everything given.
    init(width: Int?, colour: Bool, unicode: Bool, showsProgress: Bool = false) {
        (self.width, self.colour, self.unicode, self.showsProgress) = (width, colour, unicode, showsProgress)
    }

    /// The terminal that this process writes to.
    init(_ environment: [String: String]) {
        let isScreen = isatty(STDOUT_FILENO) == 1
        let plain = environment["TERM"] == "dumb"
        width = isScreen ? Terminal.columns(environment) : nil
        colour = isScreen && !plain && (environment["NO_COLOR"] ?? "").isEmpty
        unicode = Terminal.speaksUTF8(environment)
        showsProgress = isatty(STDERR_FILENO) == 1 && !plain
    }

    private static func columns(_ environment: [String: String]) -> Int {
        if let told = environment["COLUMNS"].flatMap({ Int($0) }), told > 0 { return max(40, told) }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return max(40, Int(size.ws_col))
    }

    private static func speaksUTF8(_ environment: [String: String]) -> Bool {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        guard let locale = names.compactMap({ environment[$0] }).first(where: { !$0.isEmpty }) else { return false }
        let folded = locale.lowercased()
        return folded.contains("utf-8") || folded.contains("utf8")
    }
}
