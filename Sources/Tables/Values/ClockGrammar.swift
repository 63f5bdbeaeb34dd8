extension ByteCursor {
    /// The time of day behind a date: "T10:00:00.123Z", " 10:00", ", 9:05 PM", "T101530+0200", " at 9 am".
    mutating func clock() -> ClockFace? {
        let strict = skip(letter: 0x74)
        if !strict {
            _ = skip(0x2C)
            skipBlanks()
            if skip(letter: 0x61) { guard skip(letter: 0x74) else { return nil } }
            skipBlanks()
        }
        guard let face = strict && isCompact ? compactFace() : face() else { return nil }
        skipBlanks()
        guard !isAtEnd else { return ClockFace(milliseconds: face, isZoned: false) }
        guard let offset = offset() else { return nil }
        return ClockFace(milliseconds: face - Int64(offset) * 60_000, isZoned: true)
    }

    private var isCompact: Bool { at + 2 < bytes.count && bytes[at + 2] != 0x3A }

    private mutating func compactFace() -> Int64? {
        guard let run = digits(), run.count == 4 || run.count == 6 else { return nil }
        let value = run.count == 4 ? run.value * 100 : run.value
        guard let fraction = fraction() else { return nil }
        return milliseconds(value / 10_000, value / 100 % 100, value % 100, fraction)
    }

    private mutating func face() -> Int64? {
        guard let hour = digits(), hour.count <= 2 else { return nil }
        var (minute, second, fraction) = (0, 0, 0)
        let hasMinutes = skip(0x3A)
        if hasMinutes {
            guard let found = digits(), found.count == 2 else { return nil }
            minute = found.value
        }
        if hasMinutes, skip(0x3A) {
            guard let found = digits(), found.count == 2, let part = self.fraction() else { return nil }
            (second, fraction) = (found.value, part)
        }
        guard let half = halfOfDay() else {
            return hasMinutes ? milliseconds(hour.value, minute, second, fraction) : nil
        }
        guard (1...12).contains(hour.value) else { return nil }
        return milliseconds(hour.value % 12 + half, minute, second, fraction)
    }

    /// Milliseconds behind a point or comma, what is finer cut off; 0 without one, nil for a point without digits.
    private mutating func fraction() -> Int? {
        guard skip(0x2E) || skip(0x2C) else { return 0 }
        var (value, count) = (0, 0)
        while (0x30...0x39).contains(here) {
            if count < 3 { value = value * 10 + Int(here - 0x30) }
            count += 1
            at += 1
        }
        guard count > 0 else { return nil }
        return count == 1 ? value * 100 : count == 2 ? value * 10 : value
    }

    /// 0 for AM, 12 for PM, nil for neither.
    private mutating func halfOfDay() -> Int? {
        let start = at
        skipBlanks()
        let half = skip(letter: 0x61) ? 0 : skip(letter: 0x70) ? 12 : nil
        _ = half != nil && skip(0x2E)
        guard let half, skip(letter: 0x6D) else {
            at = start
            return nil
        }
        _ = skip(0x2E)
        return half
    }

    /// Minutes east of UTC.
    private mutating func offset() -> Int? {
        let (start, count) = (at, letters().count)
        if count == 1, bytes[start] | 0x20 == 0x7A { return 0 }
        guard count == 0 || reads("utc", from: start, count: count) || reads("gmt", from: start, count: count) else {
            return nil
        }
        guard !isAtEnd else { return count == 0 ? nil : 0 }
        let sign = skip(0x2D) ? -1 : skip(0x2B) ? 1 : 0
        guard sign != 0, let run = digits() else { return nil }
        if run.count > 2 { return run.count == 4 ? minutes(sign, run.value / 100, run.value % 100) : nil }
        guard skip(0x3A) else { return minutes(sign, run.value, 0) }
        guard let rest = digits(), rest.count == 2 else { return nil }
        return minutes(sign, run.value, rest.value)
    }

    private func minutes(_ sign: Int, _ hours: Int, _ minutes: Int) -> Int? {
        hours <= 18 && minutes < 60 ? sign * (hours * 60 + minutes) : nil
    }

    private func milliseconds(_ hour: Int, _ minute: Int, _ second: Int, _ fraction: Int) -> Int64? {
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return Int64(((hour * 60 + minute) * 60 + second) * 1000 + fraction)
    }
}
