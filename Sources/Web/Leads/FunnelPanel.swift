import Actions
import Sales

/// How far the leads of the last ninety days have got, as a chart.
enum FunnelPanel {
    /// The chart as HTML.
    static func html(of desk: Desk) async throws -> String {
        let today = desk.workspace.localTime.day(of: desk.clock())
        let reading = try await desk.funnel(FunnelQuestion(from: today + -89, to: today))
        let labels = try await desk.playbookInForce().playbook.labels
        return html(reading.total.own, labels: labels)
    }

    static func html(_ figures: FunnelFigures, labels: [String: String]) -> String {
        let rungs: [(Milestone.Rung, String)] = [
            (.lead, "Leads"), (.qualified, labels["qualified"] ?? "Qualified"),
            (.prospect, labels["prospect"] ?? "Prospects"), (.opportunity, labels["converted"] ?? "Opportunities"),
            (.won, "Won"),
        ]
        let chart = FunnelChart(
            title: "Leads of the last 90 days, and how far they got",
            rungs: figures[.lead].count == 0
                ? []
                : rungs.map { rung, label in
                    FunnelChart.Rung(
                        label: label, count: figures[rung].count,
                        share: figures.share(of: rung).map { "\($0 / 10).\($0 % 10) %" } ?? "–")
                })
        return chart.figure.html
    }
}
