import Sales

/// Lines over days, one or several; a single one may be filled down to nought.
struct LineChart: Hashable, Sendable {
    /// A value on a day.
    struct Point: Hashable, Sendable {
        var day: Day
        var value: Double
    }
    /// One line.
    struct Series: Hashable, Sendable {
        var label: String
        var points: [Point]
    }
    var title: String
    var series: [Series]
    /// Whether the area below each line is tinted.
    var filled = false

    var figure: ChartFigure {
        ChartFigure(
            caption: title, drawing: drawing, keys: series.map(\.label), heads: ["Day"] + series.map(\.label),
            rows: days.map { day in
                [day.description]
                    + series.map { line in
                        line.points.first { $0.day == day }.map { scaleText($0.value) } ?? "–"
                    }
            })
    }

    private static let (width, height, left, bottom) = (640.0, 240.0, 44.0, 28.0)

    private var days: [Day] { Set(series.flatMap(\.points).map(\.day)).sorted() }
    private var values: [Double] { series.flatMap(\.points).map(\.value).filter(\.isFinite) }

    private var drawing: Markup {
        guard let first = days.first, let last = days.last else { return .none }
        let ticks = Ticks(from: values.min() ?? 0, to: values.max() ?? 0)
        let said = series.map { line in
            "\(line.label): from \(scaleText(line.points.first?.value ?? 0)) "
                + "to \(scaleText(line.points.last?.value ?? 0))"
        }
        let grid = level(ticks) + dates(first, last)
        let lines = series.enumerated().flatMap { shapes($1, at: $0, ticks, first, last) }
        return Canvas(width: LineChart.width, height: LineChart.height)
            .svg(title, said.joined(separator: "; "), grid + lines)
    }

    private func x(_ day: Day, _ first: Day, _ last: Day) -> Double {
        let room = LineChart.width - LineChart.left - 12
        guard last > first else { return LineChart.left + room / 2 }
        return LineChart.left + Double(day.number - first.number) / Double(last.number - first.number) * room
    }

    private func y(_ value: Double, _ ticks: Ticks) -> Double {
        LineChart.height - LineChart.bottom - ticks.place(of: value) * (LineChart.height - LineChart.bottom - 10)
    }

    private func level(_ ticks: Ticks) -> [Markup] {
        ticks.values.flatMap { value in
            [
                Canvas.line(LineChart.left, y(value, ticks), LineChart.width, y(value, ticks), "grid"),
                Canvas.words(LineChart.left - 6, y(value, ticks) + 4, scaleText(value), anchor: "end", "faint"),
            ]
        }
    }

    private func dates(_ first: Day, _ last: Day) -> [Markup] {
        DayTicks.days(from: first, to: last).map { day in
            let x = x(day, first, last)
            return Canvas.words(x, LineChart.height - 8, Dates.short(day), anchor: "middle", "faint")
        }
    }

    private func shapes(_ line: Series, at index: Int, _ ticks: Ticks, _ first: Day, _ last: Day) -> [Markup] {
        let points = line.points.filter { $0.value.isFinite }.sorted { $0.day < $1.day }
        let corners = points.map { "\(coordinate(x($0.day, first, last))),\(coordinate(y($0.value, ticks)))" }
        guard let start = points.first, let end = points.last else { return [] }
        let path = Markup.element(
            "polyline", [("points", corners.joined(separator: " ")), ("class", Tone.line(index))],
            [.element("title", text: line.label)])
        let dot = Markup.element(
            "circle",
            [
                ("cx", coordinate(x(end.day, first, last))), ("cy", coordinate(y(end.value, ticks))), ("r", "3"),
                ("class", Tone.fill(index)),
            ])
        guard filled else { return [path, dot] }
        let base = coordinate(y(0, ticks))
        let feet = [
            "\(coordinate(x(end.day, first, last))),\(base)", "\(coordinate(x(start.day, first, last))),\(base)",
        ]
        let area = Markup.element(
            "polygon",
            [("points", (corners + feet).joined(separator: " ")), ("class", "under-\(index % 3 + 1)")])
        return [area, path, dot]
    }
}
