import Sales

/// Where the lines of a scale stand: round numbers that enclose the values.
struct Ticks: Hashable, Sendable {
    /// Rising, at least two; the first and the last enclose every value.
    let values: [Double]

    /// About `count` steps of 1, 2 or 5 times a power of ten that reach from nought, or below, to `most`.
    init(from least: Double = 0, to most: Double, count: Int = 5) {
        let low = least.isFinite ? min(least, 0) : 0
        let high = most.isFinite ? max(most, low) : low
        let step = Ticks.step(for: (high - low) / Double(max(count, 1)))
        let first = (low / step).rounded(.down)
        let last = max((high / step).rounded(.up), first + 1)
        values = stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// The first and the last.
    var low: Double { values.first ?? 0 }
    var high: Double { values.last ?? 1 }

    /// Where `value` stands between the first (0) and the last (1).
    func place(of value: Double) -> Double {
        guard high > low, value.isFinite else { return 0 }
        return min(max((value - low) / (high - low), 0), 1)
    }

    /// The least round number that is not smaller.
    private static func step(for rough: Double) -> Double {
        guard rough > 0, rough.isFinite else { return 1 }
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? 10 * power
    }
}

/// A number as a scale shows it: `0`, `1.5`, `20k`, `3M`.
func scaleText(_ value: Double) -> String {
    let size = abs(value)
    switch size {
    case 1_000_000...: return coordinate(value / 1_000_000) + "M"
    case 10_000...: return coordinate(value / 1_000) + "k"
    default: return coordinate(value)
    }
}

/// Days on a scale of dates: first days of months, of quarters or of years, Mondays, or every day, whatever is few
/// enough.
enum DayTicks {
    /// The days to mark from `first` to `last`, at most about `most`.
    static func days(from first: Day, to last: Day, most: Int = 8) -> [Day] {
        guard first <= last else { return [] }
        let all = (0...(last.number - first.number)).map { Day(number: first.number + $0) }
        let kinds: [(Day) -> Bool] = [
            { _ in true }, { ($0.number + 3) % 7 == 0 }, { $0.parts.day == 1 },
            { $0.parts.day == 1 && $0.parts.month % 3 == 1 }, { $0.parts.day == 1 && $0.parts.month == 1 },
        ]
        for kind in kinds {
            let chosen = all.filter(kind)
            if !chosen.isEmpty, chosen.count <= most { return chosen }
        }
        return [first, last]
    }
}
