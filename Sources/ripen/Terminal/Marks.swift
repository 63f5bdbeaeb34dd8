/// The signs of a ladder and a gate.
enum Marks {
    static let met = Ink.green("✓")
    static let missing = Ink.red("✗")
    static let warning = Ink.yellow("!")
    static let ahead = Ink.dim("·")

    /// A bar of `of` cells of which `points` in a hundred are full.
    static func bar(_ points: Int, of cells: Int = 20) -> String {
        let full = min(max(points, 0), 100) * cells / 100
        return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
    }
}
