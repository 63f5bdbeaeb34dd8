/// Standing bars made of parts, over a scale of round numbers.
struct StackedBarChart: Hashable, Sendable {
    /// One bar.
    struct Column: Hashable, Sendable {
        var label: String
        /// One for each part, in the order of `parts`.
        var values: [Double]
        /// Where a click on it goes.
        var link: String?
    }
    var title: String
    /// What the columns are, as the head of the table.
    var head = ""
    /// What the parts are called.
    var parts: [String]
    var columns: [Column]

    var figure: ChartFigure {
        ChartFigure(
            caption: title, drawing: drawing, keys: parts, heads: [head] + parts,
            rows: columns.map { column in [column.label] + parts.indices.map { scaleText(value(column, $0)) } })
    }

    private static let (width, height) = (640.0, 260.0)
    private static let (left, bottom) = (44.0, 30.0)

    private func value(_ column: Column, _ part: Int) -> Double {
        guard part < column.values.count, column.values[part].isFinite else { return 0 }
        return max(column.values[part], 0)
    }

    private func total(_ column: Column) -> Double { parts.indices.reduce(0) { $0 + value(column, $1) } }

    private var drawing: Markup {
        let ticks = Ticks(to: columns.map(total).max() ?? 0)
        let said = columns.map { "\($0.label): \(scaleText(total($0)))" }.joined(separator: "; ")
        let canvas = Canvas(width: StackedBarChart.width, height: StackedBarChart.height)
        let bars = columns.enumerated().flatMap { shapes($1, at: $0, ticks) }
        return canvas.svg(title, said, StackedBarChart.grid(ticks) + bars)
    }

    private static func level(_ value: Double, _ ticks: Ticks) -> Double {
        let room = height - bottom - 10
        return height - bottom - ticks.place(of: value) * room
    }

    private static func grid(_ ticks: Ticks) -> [Markup] {
        ticks.values.flatMap { value in
            let y = level(value, ticks)
            return [
                Canvas.line(left, y, width, y, "grid"),
                Canvas.words(left - 6, y + 4, scaleText(value), anchor: "end", "faint"),
            ]
        }
    }

    private func shapes(_ column: Column, at index: Int, _ ticks: Ticks) -> [Markup] {
        let step = (StackedBarChart.width - StackedBarChart.left) / Double(max(columns.count, 1))
        let (x, thick) = (StackedBarChart.left + Double(index) * step + step * 0.15, step * 0.7)
        var sum = 0.0
        let boxes = parts.indices.map { part in
            let (from, to) = (sum, sum + value(column, part))
            sum = to
            let (top, base) = (StackedBarChart.level(to, ticks), StackedBarChart.level(from, ticks))
            let title = "\(column.label), \(parts[part]): \(scaleText(to - from))"
            return Canvas.rect(x, top, thick, base - top, Tone.fill(part), title: title)
        }
        let bar = Markup.element("g", [], boxes).linked(to: column.link)
        let label = fitted(column.label, into: step)
        return [bar, Canvas.words(x + thick / 2, StackedBarChart.height - 10, label, anchor: "middle", "faint")]
    }
}
