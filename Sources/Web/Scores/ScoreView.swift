import Actions
import Sales
import Scoring

/// A score line by line, with the sum of the lines.
struct ScoreView: Encodable, Hashable, Sendable {
    /// One line: what a rule gave, and why.
    struct Line: Encodable, Hashable, Sendable {
        var points: String
        var rule: String
        var because: String
        var look: String
    }
    /// One of the two cards.
    struct Ledger: Encodable, Hashable, Sendable {
        var name: String
        var about: String
        var total: String
        var gauge: String
        var lines: [Line]
        var isEmpty: Bool
    }
    var grade: String
    var letter: String
    var ledgers: [Ledger]
    var playbook: String
    /// When interest falls below the threshold, where it will; one sentence or none.
    var falls: [String]

    init(_ score: Score, by published: PublishedPlaybook, fallsAt: Moment?, _ dates: Dates) {
        grade = score.grade.description
        letter = String(score.grade.letter)
        let qualified = published.playbook.qualified
        ledgers = [
            Ledger("Fit", "who they are", score.fit, least: qualified.fit),
            Ledger("Interest", "what they do", score.interest, least: qualified.interest),
        ]
        playbook = "Playbook version \(published.version). The lines sum exactly to the score."
        falls =
            fallsAt.map {
                ["If nothing happens, interest falls below qualified on \(dates.date($0)) (\(dates.away($0)))."]
            } ?? []
    }
}

extension ScoreView.Ledger {
    fileprivate init(_ name: String, _ about: String, _ ledger: Scoring.Ledger, least: Points) {
        let score = Double(ledger.total.thousandths) / 1_000
        let threshold = Double(least.thousandths) / 1_000
        self.init(
            name: name, about: about, total: ledger.total.description,
            gauge: ScoreGauge(title: "\(name) \(ledger.total)", score: score, threshold: threshold).html,
            lines: ledger.lines.map(ScoreView.Line.init), isEmpty: ledger.lines.isEmpty)
    }
}

extension ScoreView.Line {
    fileprivate init(_ line: Scoring.Line) {
        self.init(
            points: line.points > .zero ? "+\(line.points)" : "−\(line.points.description.dropFirst())",
            rule: spoken(line.rule), because: line.because, look: line.points > .zero ? "" : "overdue")
    }
}
