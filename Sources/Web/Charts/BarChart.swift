/// Lying bars, one below the other, each with its label and its figure; a bar may lead somewhere.
struct BarChart: Hashable, Sendable {
    /// One bar.
    struct Bar: Hashable, Sendable {
        var label: String
        var value: Double
        /// The value as people read it.
        var text: String
        /// Where a click on it goes.
        var link: String?
    }
    var title: String
    /// What a bar stands for and what its length says, as heads of the table.
    var heads = ["", ""]
    var bars: [Bar]

    var figure: ChartFigure {
        ChartFigure(
            caption: title, drawing: drawing, heads: heads,
            rows: bars.map { [$0.label, $0.text] })
    }

    private static let step = 30.0
    private static let left = 130.0
    private static let right = 70.0
    private static let width = 520.0

    private var drawing: Markup {
        let canvas = Canvas(width: BarChart.width, height: Double(bars.count) * BarChart.step + 4)
        let said = bars.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
        let most = bars.map(\.value).filter(\.isFinite).max() ?? 0
        return canvas.svg(title, said, bars.enumerated().flatMap { shapes($1, at: $0, most: most) })
    }

    private func shapes(_ bar: Bar, at index: Int, most: Double) -> [Markup] {
        let room = BarChart.width - BarChart.left - BarChart.right
        let share = most > 0 && bar.value.isFinite ? max(bar.value, 0) / most : 0
        let top = Double(index) * BarChart.step + 4
        let length = share > 0 ? max(share * room, 2) : 0
        let box = Canvas.rect(BarChart.left, top, length, 22, Tone.fill(0), title: "\(bar.label): \(bar.text)")
        return [
            Canvas.words(BarChart.left - 8, top + 15, fitted(bar.label, into: BarChart.left - 8), anchor: "end"),
            box.linked(to: bar.link), Canvas.words(BarChart.left + length + 6, top + 15, bar.text),
        ]
    }
}
