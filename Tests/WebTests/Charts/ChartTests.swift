import Foundation
import Sales
import Testing

@testable import Web

struct ChartTests {
    /// What an HTML text says is well formed: every element is closed, every attribute quoted.
    private func isWellFormed(_ html: String) -> Bool {
        let parser = XMLScan(html)
        return parser.isBalanced
    }

    @Test func `a chart of nothing says so instead of drawing`() {
        let charts = [
            BarChart(title: "Bars", bars: []).figure,
            StackedBarChart(title: "Stacks", parts: ["a"], columns: []).figure,
            FunnelChart(title: "Funnel", rungs: []).figure, LineChart(title: "Lines", series: []).figure,
        ]
        for chart in charts {
            #expect(!chart.html.contains("<svg"))
            #expect(chart.html.contains("<figcaption>"))
            #expect(chart.html.contains("<p"))
        }
    }

    @Test func `every chart has a title a description and a table of the same figures`() throws {
        let day = try #require(Day("2026-03-01"))
        let charts = [
            BarChart(title: "Bars", heads: ["Source", "Leads"], bars: [.init(label: "Web", value: 3, text: "3 leads")])
                .figure,
            StackedBarChart(
                title: "Stacks", head: "Month", parts: ["Won", "Lost"], columns: [.init(label: "Mar", values: [1, 2])]
            )
            .figure,
            FunnelChart(title: "Funnel", rungs: [.init(label: "Leads", count: 4, share: "100.0 %")]).figure,
            LineChart(title: "Lines", series: [.init(label: "Leads", points: [.init(day: day, value: 7)])]).figure,
        ]
        for chart in charts {
            #expect(chart.html.contains("<title>\(chart.caption)</title>"))
            #expect(chart.html.contains("<desc>"))
            #expect(chart.html.contains("role=\"img\""))
            #expect(chart.html.contains("<table>"))
            for cell in chart.rows.flatMap({ $0 }) { #expect(chart.html.contains(">\(Markup.escaped(cell))<")) }
            #expect(isWellFormed(chart.html))
        }
    }

    @Test func `no chart carries a style of its own`() {
        let chart = BarChart(title: "Bars", bars: [.init(label: "Web", value: 3, text: "3", link: "/w/a/leads")]).figure
        #expect(!chart.html.contains("style="))
        #expect(!chart.html.contains("<style"))
        #expect(!chart.html.contains("fill="))
    }

    @Test func `bars of nought have no length and no bar is drawn outside`() {
        let chart = BarChart(
            title: "Bars",
            bars: [
                .init(label: "a", value: 0, text: "0"), .init(label: "b", value: 0, text: "0"),
                .init(label: "c", value: .nan, text: "?"), .init(label: "d", value: -4, text: "-4"),
            ])
        #expect(chart.figure.html.contains("width=\"0\""))
        #expect(!chart.figure.html.contains("nan"))
        #expect(!chart.figure.html.contains("width=\"-"))
    }

    @Test func `one value fills the whole length`() {
        let chart = BarChart(title: "Bars", bars: [.init(label: "a", value: 17, text: "17")])
        #expect(chart.figure.html.contains("width=\"320\""))
    }

    @Test func `what people typed is escaped in labels links and descriptions`() {
        let name = "<script>alert('x')</script> & \"co\""
        let chart = BarChart(title: name, bars: [.init(label: name, value: 1, text: name, link: "/w/a?q=\"><b>")])
        #expect(!chart.figure.html.contains("<script"))
        #expect(!chart.figure.html.contains("\"><b>"))
        #expect(chart.figure.html.contains("&lt;script&gt;"))
    }

    @Test func `a long label is cut in the drawing and whole in the table`() {
        let label = String(repeating: "Very long source name ", count: 8)
        let chart = BarChart(title: "Bars", bars: [.init(label: label, value: 1, text: "1")])
        #expect(chart.figure.drawing.html.contains("…</text>"))
        #expect(chart.figure.html.contains(">\(label)</th>"))
    }

    @Test func `a bar that leads somewhere is a link`() {
        let chart = BarChart(
            title: "Bars", bars: [.init(label: "a", value: 1, text: "1", link: "/w/acme/leads?state=new")])
        #expect(chart.figure.html.contains("<a href=\"/w/acme/leads?state=new\">"))
    }

    @Test func `the parts of a stacked bar add up to its height`() {
        let chart = StackedBarChart(
            title: "Stacks", parts: ["Won", "Lost"], columns: [.init(label: "Mar", values: [6, 4])])
        let heights = chart.figure.drawing.html.matches(of: /height="([0-9.]+)" rx/).compactMap { Double($0.output.1) }
        #expect(heights.count == 2)
        #expect(abs(heights.reduce(0, +) - 220) < 0.1)
        #expect(abs(heights[0] / heights[1] - 1.5) < 0.01)
    }

    @Test func `a funnel of noughts draws no bar`() {
        let chart = FunnelChart(
            title: "Funnel", rungs: [.init(label: "a", count: 0, share: "–"), .init(label: "b", count: 0, share: "–")])
        #expect(chart.figure.html.contains("width=\"0\""))
        #expect(!chart.figure.html.contains("nan"))
    }

    @Test func `a line of one day and one of equal values are drawn`() throws {
        let day = try #require(Day("2026-03-01"))
        let one = LineChart(
            title: "Line", series: [.init(label: "a", points: [.init(day: day, value: 5)])], filled: true)
        #expect(one.figure.html.contains("<circle"))
        let flat = Sparkline(title: "Flat", values: [3, 3, 3])
        #expect(flat.html.contains("polyline"))
        #expect(!flat.html.contains("nan"))
        #expect(!Sparkline(title: "None", values: []).html.contains("polyline"))
    }

    @Test func `a gauge says whether the threshold is reached`() {
        #expect(ScoreGauge(title: "Fit", score: 40, threshold: 35).html.contains("tone-1"))
        #expect(ScoreGauge(title: "Fit", score: 30, threshold: 35).html.contains("tone-2"))
        #expect(ScoreGauge(title: "Fit", score: 30, threshold: 35).html.contains("30 of 100, 35 needed"))
        #expect(ScoreGauge(title: "Fit", score: 250).html.contains("width=\"300\""))
    }

    @Test func `coordinates have at most two decimals and no exponent`() {
        #expect(coordinate(1.0 / 3) == "0.33")
        #expect(coordinate(-2.5) == "-2.5")
        #expect(coordinate(0.05) == "0.05")
        #expect(coordinate(1e300) == "1000000000")
        #expect(coordinate(.nan) == "0")
        #expect(coordinate(-0.001) == "0")
    }
}

/// Whether the elements of a text nest.
private struct XMLScan {
    let isBalanced: Bool

    init(_ html: String) {
        var open: [Substring] = []
        var isGood = true
        for tag in html.matches(of: /<(\/?)([a-z]+)[^>]*>/) {
            if tag.output.1.isEmpty {
                open.append(tag.output.2)
            } else if open.popLast() != tag.output.2 {
                isGood = false
            }
        }
        isBalanced = isGood && open.isEmpty
    }
}
