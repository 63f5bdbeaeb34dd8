extension InterestRule {
    /// The rule's line for the marks that count, or nil when it gives nothing.
    func line(for marks: ArraySlice<Window.Kept>, at moment: Int64) -> Line? {
        let points = points(for: marks, at: moment)
        guard points != .zero else { return nil }
        let because = because(marks.count, isFull: points.thousandths.magnitude == cap?.thousandths.magnitude)
        return Line(card: .interest, rule: name, points: points, because: because, marks: marks.map(\.mark))
    }

    /// "2 × form_submitted at 20 points, halving every 30 days (the latest 2 count)".
    private func because(_ count: Int, isFull: Bool) -> String {
        var words = "\(count) × \(kinds.joined(separator: " or ")) at \(points.inWords)"
        if let fading { words += ", halving every \(InterestRule.span(fading))" }
        if isFull, let cap { words += ", in all at most \(Points(thousandths: abs(cap.thousandths)).inWords)" }
        if count == limit { words += limit == 1 ? " (only the latest counts)" : " (the latest \(limit) count)" }
        return words
    }

    /// A span of milliseconds in the largest unit that fits exactly: "30 days", "1 hour", "1500 milliseconds".
    private static func span(_ milliseconds: Int64) -> String {
        let units: [(name: String, size: Int64)] = [
            ("day", 86_400_000), ("hour", 3_600_000), ("minute", 60_000), ("second", 1_000),
        ]
        let unit = units.first { milliseconds % $0.size == 0 } ?? ("millisecond", 1)
        let count = milliseconds / unit.size
        return count == 1 ? "1 \(unit.name)" : "\(count) \(unit.name)s"
    }
}
