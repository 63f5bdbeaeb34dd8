/// A line without a scale, for a cell of a table.
struct Sparkline: Hashable, Sendable {
    /// What it shows, for those who do not see it.
    var title: String
    var values: [Double]

    var html: String {
        let finite = values.filter(\.isFinite)
        let (low, high) = (finite.min() ?? 0, finite.max() ?? 0)
        let step = finite.count > 1 ? 96 / Double(finite.count - 1) : 0
        let points = finite.enumerated().map { index, value in
            let height = high > low ? (value - low) / (high - low) : 0.5
            return "\(coordinate(2 + Double(index) * step)),\(coordinate(22 - height * 20))"
        }
        let line = Markup.element("polyline", [("points", points.joined(separator: " ")), ("class", "line-1")])
        let said =
            finite.isEmpty ? "no values" : "from \(scaleText(finite[0])) to \(scaleText(finite[finite.count - 1]))"
        return Canvas(width: 100, height: 24).svg(title, said, class: "spark", finite.isEmpty ? [] : [line]).html
    }
}

/// A score of 0 to 100 on its rail, with the threshold it has to reach.
struct ScoreGauge: Hashable, Sendable {
    var title: String
    /// 0 to 100.
    var score: Double
    /// Where the mark stands; nil: there is none.
    var threshold: Double?

    /// The gauge with its numbers.
    var html: String {
        let reached = threshold.map { score >= $0 } ?? true
        var shapes = [
            Canvas.rect(0, 8, 300, 10, "rail"),
            Canvas.rect(0, 8, place(score), 10, reached ? "tone-1" : "tone-2"),
        ]
        if let threshold {
            let x = place(threshold)
            shapes.append(Canvas.line(x, 4, x, 22, "least"))
            let anchor = x > 200 ? "end" : "start"
            shapes.append(Canvas.words(x, 36, "\(coordinate(threshold)) needed", anchor: anchor, "faint"))
        }
        let said = "\(coordinate(score)) of 100" + (threshold.map { ", \(coordinate($0)) needed" } ?? "")
        return Canvas(width: 300, height: 40).svg(title, said, class: "gauge", shapes).html
    }

    /// The bare rail, for a cell of a table that says the number beside it.
    var rail: String {
        let shapes = [
            Canvas.rect(0, 0, 100, 12, "rail"),
            Canvas.rect(0, 0, place(score) / 3, 12, threshold.map { score >= $0 } ?? true ? "tone-1" : "tone-2"),
        ]
        return Markup.element(
            "svg",
            [
                ("viewBox", "0 0 100 12"), ("class", "level"), ("aria-hidden", "true"), ("preserveAspectRatio", "none"),
            ], shapes
        ).html
    }

    /// The bare rail of a whole score. A list shows two a line, so each is drawn once.
    static func rail(_ score: Int) -> String { rails[min(max(score, 0), 100)] }

    private static let rails = (0...100).map { ScoreGauge(title: "", score: Double($0)).rail }

    private func place(_ value: Double) -> Double {
        guard value.isFinite else { return 0 }
        return min(max(value, 0), 100) * 3
    }
}
