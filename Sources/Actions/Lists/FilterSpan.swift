import Sales

/// The values of a test as spans of numbers or of time.
struct FilterSpan {
    /// From and to, both included.
    var from: Int64?
    var to: Int64?

    /// The span that a comparison with `low`…`high` asks for.
    init(_ comparison: FilterTest.Comparison, low: Int64, high: Int64) {
        switch comparison {
        case .is: (from, to) = (low, high)
        case .atLeast: from = low
        case .above: from = high + 1
        case .atMost: to = high
        case .below: to = low - 1
        }
    }
}

/// Reads the values of tests: numbers, days and moments as people write them.
struct FilterValues {
    let now: Moment
    let zone: LocalTime

    /// The spans of a figure's test, one for each value. Throws where a value is none.
    func spans(_ test: FilterTest, _ shape: LeadFigure.Shape) throws(FilterFault) -> [FilterSpan] {
        guard let comparison = test.comparison else { return [] }
        guard comparison == .is || test.values.count == 1 else {
            throw FilterFault("“\(test.name)\(comparison.rawValue)” takes one value", column: test.column)
        }
        var spans: [FilterSpan] = []
        for value in test.values { spans.append(try span(value, comparison, test, shape)) }
        return spans
    }

    private func span(
        _ value: String, _ comparison: FilterTest.Comparison, _ test: FilterTest, _ shape: LeadFigure.Shape
    ) throws(FilterFault) -> FilterSpan {
        switch shape {
        case .number:
            guard let number = OwnFields.number(value), Day(value) == nil else {
                throw FilterFault("“\(value)” is no number, and \(test.name) is one", column: test.column)
            }
            return FilterSpan(comparison, low: number, high: number)
        case .moment:
            guard let (low, high) = moments(value) else { throw noDate(value, test) }
            return FilterSpan(comparison, low: low.milliseconds, high: high.milliseconds)
        case .day:
            guard let day = day(value) else { throw noDate(value, test) }
            return FilterSpan(comparison, low: day.number, high: day.number)
        }
    }

    private func noDate(_ value: String, _ test: FilterTest) -> FilterFault {
        FilterFault(
            "“\(value)” is no date. Write 2026-11-22, today, 30d (thirty days ago) or +7d (in a week)",
            column: test.column)
    }

    /// When `value` begins and ends: a moment is one, a day lasts from its start to its end.
    func moments(_ value: String) -> (Moment, Moment)? {
        if let moment = Moment(value) { return (moment, moment) }
        if value.lowercased() == "now" { return (now, now) }
        if let span = hours(value) { return (span, span) }
        guard let day = day(value) else { return nil }
        return (zone.start(of: day), zone.end(of: day))
    }

    /// The day that is meant: a date, a word, or so many days and weeks ago or ahead.
    func day(_ value: String) -> Day? {
        let today = zone.day(of: now)
        switch value.lowercased() {
        case "today": return today
        case "yesterday": return today + -1
        case "tomorrow": return today + 1
        default:
            if let day = Day(value) { return day }
            guard let (count, unit) = distance(value), unit != "h" else { return nil }
            return today + count * (unit == "w" ? 7 : 1)
        }
    }

    private func hours(_ value: String) -> Moment? {
        guard let (count, unit) = distance(value), unit == "h" else { return nil }
        return now + Int64(count) * Milliseconds.hour
    }

    /// `30d` and `-30d` are thirty days ago, `+30d` in thirty days.
    private func distance(_ value: String) -> (Int, Character)? {
        guard let unit = value.lowercased().last, "hdw".contains(unit) else { return nil }
        let digits = value.dropLast().drop { $0 == "+" || $0 == "-" }
        guard let count = Int(digits), (0...36_500).contains(count) else { return nil }
        return (value.hasPrefix("+") ? count : -count, unit)
    }
}
