/// How many came in, and how many of them reached each rung: bars from the middle, with the share of all beside.
struct FunnelChart: Hashable, Sendable {
    /// One rung.
    struct Rung: Hashable, Sendable {
        var label: String
        var count: Int
        /// The part of those who came in, as people read it: `12.3 %`.
        var share: String
        /// Where a click on it goes.
        var link: String?
    }
    var title: String
    var rungs: [Rung]

    var figure: ChartFigure {
        ChartFigure(
            caption: title, drawing: drawing, heads: ["Rung", "Leads", "Of all"],
            rows: rungs.map { [$0.label, "\($0.count)", $0.share] },
            empty: "No lead has come in yet.")
    }

    private static let (width, step, left, right) = (480.0, 40.0, 100.0, 104.0)

    private var drawing: Markup {
        let canvas = Canvas(width: FunnelChart.width, height: Double(rungs.count) * FunnelChart.step)
        let said = rungs.map { "\($0.label): \($0.count), \($0.share)" }.joined(separator: "; ")
        return canvas.svg(title, said, rungs.indices.flatMap(shapes))
    }

    private func shapes(_ index: Int) -> [Markup] {
        let rung = rungs[index]
        let (top, middle) = (Double(index) * FunnelChart.step, FunnelChart.left + room / 2)
        let (length, below) = (length(index), index + 1 < rungs.count ? self.length(index + 1) : nil)
        let box = Canvas.rect(
            middle - length / 2, top + 2, length, 26, Tone.fill(index), title: "\(rung.label): \(rung.count)")
        var shapes = below.map { [slope(middle, top + 28, length, $0)] } ?? []
        shapes += [
            Canvas.words(FunnelChart.left - 10, top + 20, fitted(rung.label, into: 92), anchor: "end"),
            box.linked(to: rung.link),
            Canvas.words(FunnelChart.width - FunnelChart.right + 10, top + 20, "\(rung.count)"),
            Canvas.words(FunnelChart.width, top + 20, rung.share, anchor: "end", "faint"),
        ]
        return shapes
    }

    private var room: Double { FunnelChart.width - FunnelChart.left - FunnelChart.right }

    private func length(_ index: Int) -> Double {
        let most = Double(rungs.map(\.count).max() ?? 0)
        let count = Double(max(rungs[index].count, 0))
        return most > 0 && count > 0 ? max(count / most * room, 3) : 0
    }

    private func slope(_ middle: Double, _ top: Double, _ above: Double, _ below: Double) -> Markup {
        let corners = [
            (middle - above / 2, top), (middle + above / 2, top), (middle + below / 2, top + 14),
            (middle - below / 2, top + 14),
        ]
        let points = corners.map { "\(coordinate($0.0)),\(coordinate($0.1))" }.joined(separator: " ")
        return .element("polygon", [("points", points), ("class", "rail")])
    }
}
