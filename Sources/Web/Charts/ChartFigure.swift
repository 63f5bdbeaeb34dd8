/// A chart as a page shows it: the drawing, what it says to those who do not see it, and its table.
struct ChartFigure: Hashable, Sendable {
    /// What it shows, above it.
    var caption: String
    /// The drawing.
    var drawing: Markup
    /// What the colours mean; empty where there is only one.
    var keys: [String] = []
    /// The same figures as a table: the heads, then the rows.
    var heads: [String]
    var rows: [[String]]
    /// Said where there is nothing to draw.
    var empty = "There is nothing to show yet."

    /// The whole as HTML.
    var html: String {
        guard !rows.isEmpty else {
            return Markup.element(
                "figure", [("class", "chart")],
                [.element("figcaption", text: caption), .element("p", [("class", "soft")], text: empty)]
            ).html
        }
        return Markup.element(
            "figure", [("class", "chart")],
            [.element("figcaption", text: caption), drawing, legend, twin]
        ).html
    }

    private var legend: Markup {
        guard keys.count > 1 else { return .none }
        let items = keys.enumerated().map { index, key in
            let box = Markup.element(
                "rect", [("width", "12"), ("height", "12"), ("rx", "2"), ("class", Tone.fill(index))])
            let sign = Markup.element("svg", [("viewBox", "0 0 12 12"), ("aria-hidden", "true")], [box])
            return Markup.element("li", [], [sign, .text(" " + key)])
        }
        return .element("ul", [("class", "keys")], items)
    }

    private var twin: Markup {
        let head = heads.enumerated().map { index, name in
            Markup.element("th", [("scope", "col"), ("class", index == 0 ? "" : "number")], text: name)
        }
        let body = rows.map { row in
            Markup.element(
                "tr", [],
                row.enumerated().map { index, cell in
                    index == 0
                        ? .element("th", [("scope", "row")], text: cell)
                        : .element("td", [("class", "number")], text: cell)
                })
        }
        let table = Markup.element(
            "table", [],
            [.element("thead", [], [.element("tr", [], head)]), .element("tbody", [], body)])
        let box = Markup.element("div", [("class", "scroll")], [table])
        return .element("details", [], [.element("summary", text: "As a table"), box])
    }
}

/// The classes of the six tones, in turn.
enum Tone {
    /// Of a filled shape.
    static func fill(_ index: Int) -> String { "tone-\(index % 6 + 1)" }
    /// Of a line.
    static func line(_ index: Int) -> String { "line-\(index % 6 + 1)" }
}

/// The canvas of a chart: an SVG with a title and a description.
struct Canvas {
    let width: Double
    let height: Double

    func svg(_ title: String, _ description: String, class name: String = "", _ shapes: [Markup]) -> Markup {
        .element(
            "svg",
            [
                ("viewBox", "0 0 \(coordinate(width)) \(coordinate(height))"), ("role", "img"), ("class", name),
                ("aria-label", description.isEmpty ? title : "\(title). \(description)"),
            ],
            [.element("title", text: title), .element("desc", text: description)] + shapes)
    }

    static func rect(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ name: String, title: String? = nil
    ) -> Markup {
        .element(
            "rect",
            [
                ("x", coordinate(x)), ("y", coordinate(y)), ("width", coordinate(max(width, 0))),
                ("height", coordinate(max(height, 0))), ("rx", "2"), ("class", name),
            ],
            title.map { [.element("title", text: $0)] } ?? [])
    }

    static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ name: String) -> Markup {
        .element(
            "line",
            [
                ("x1", coordinate(x1)), ("y1", coordinate(y1)), ("x2", coordinate(x2)), ("y2", coordinate(y2)),
                ("class", name),
            ])
    }

    static func words(_ x: Double, _ y: Double, _ text: String, anchor: String = "start", _ name: String = "") -> Markup
    {
        .element(
            "text", [("x", coordinate(x)), ("y", coordinate(y)), ("text-anchor", anchor), ("class", name)], text: text)
    }
}
