import Sales
import Scoring

/// A score line by line: every line, its points and why.
struct ScoreText {
    let score: Score
    let counted: [ID<Engagement>: Engagement]
    let dates: DateText

    init(_ score: Score, counted: [ID<Engagement>: Engagement], _ dates: DateText) {
        self.score = score
        self.counted = counted
        self.dates = dates
    }

    func write(on sheet: inout Sheet) {
        sheet.heading("Score", "grade \(score.grade), every line of it")
        var table = TextTable([.right(""), "", .text("")])
        add("fit", score.fit, to: &table)
        add("interest", score.interest, to: &table)
        sheet.table(table, indent: 2)
    }

    private func add(_ name: String, _ ledger: Ledger, to table: inout TextTable) {
        for line in ledger.lines {
            table.add([signed(line.points), Ink(line.rule), .dim(line.because)])
        }
        table.add([.bold(aligned(ledger.total.description)), .bold(name), ""])
    }

    private func signed(_ points: Points) -> Ink {
        let text = aligned(points > .zero ? "+\(points)" : points.description)
        return Ink(text, points < .zero ? .red : .plain)
    }

    /// The number with its point under the others'.
    private func aligned(_ number: String) -> String {
        let lines = score.fit.lines + score.interest.lines
        guard lines.contains(where: { $0.points.thousandths % 1_000 != 0 }) else { return number }
        let decimals = number.firstIndex(of: ".").map { number.distance(from: $0, to: number.endIndex) } ?? 0
        return number + String(repeating: " ", count: 4 - decimals)
    }
}
