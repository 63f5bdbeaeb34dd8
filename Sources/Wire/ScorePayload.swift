import Sales
public import Scoring

/// A score line by line: `{as_of, grade, fit: {points}, interest: {points}, ledger: […]}`; the lines sum exactly.
public struct ScorePayload: Encodable, Sendable {
    let asOf: String
    let grade: String
    let fit: PointsPayload
    let interest: PointsPayload
    let ledger: [LinePayload]

    /// The payload of `score`.
    public init(_ score: Score) {
        asOf = Moment(milliseconds: score.asOf).description
        grade = score.grade.description
        fit = PointsPayload(score.fit.total)
        interest = PointsPayload(score.interest.total)
        ledger = (score.fit.lines + score.interest.lines).map(LinePayload.init)
    }
}

/// `{points}`.
public struct PointsPayload: Encodable, Sendable {
    let points: Exact

    /// The payload of these points.
    public init(_ points: Points) { self.points = Exact(points) }
}

/// One line of a ledger.
public struct LinePayload: Encodable, Sendable {
    let card: String
    let rule: String
    let points: Exact
    let because: String
    let entries: [String]

    /// The payload of `line`; its entries are the engagements that count, oldest first.
    public init(_ line: Line) {
        card = line.card.rawValue
        rule = line.rule
        points = Exact(line.points)
        because = line.because
        entries = line.marks.map { Identifier(high: $0.high, low: $0.low).description }
    }
}
