extension ByteCursor {
    /// The date, and the time behind it, that the whole text is; nil when it is something else.
    mutating func dateShape() -> DateShape? {
        skipBlanks()
        guard let parts = dateParts() else { return nil }
        skipBlanks()
        guard !isAtEnd else { return DateShape(parts: parts, clock: nil) }
        guard let clock = clock() else { return nil }
        skipBlanks()
        return isAtEnd ? DateShape(parts: parts, clock: clock) : nil
    }

    private mutating func dateParts() -> DateShape.Parts? {
        if here > 0x39 { return namedParts() }
        guard let first = digits() else { return nil }
        switch first.count {
        case 8: return .exact(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
        case 4: return yearFirst(first.value)
        case 1, 2: return dayOrMonthFirst(first.value)
        default: return nil
        }
    }

    private mutating func yearFirst(_ year: Int) -> DateShape.Parts? {
        let mark = here
        guard isDateMark(mark), skip(mark), let month = digits(), month.count <= 2, skip(mark),
            let day = digits(), day.count <= 2
        else { return nil }
        return .exact(year: year, month: month.value, day: day.value)
    }

    private mutating func dayOrMonthFirst(_ first: Int) -> DateShape.Parts? {
        let mark = here
        if isDateMark(mark), at + 1 < bytes.count, (0x30...0x39).contains(bytes[at + 1]) {
            at += 1
            guard let second = digits(), second.count <= 2, skip(mark), let year = year() else { return nil }
            return .numbers(first: first, second: second.value, year: year)
        }
        skipOrdinal()
        skipDateMarks()
        guard let month = month() else { return nil }
        skipDateMarks()
        guard let year = year() else { return nil }
        return .exact(year: year, month: month, day: first)
    }

    /// "Jan 12, 2026", and "Mon, 12 Jan 2026" behind the name of the day.
    private mutating func namedParts() -> DateShape.Parts? {
        let start = at
        guard let month = month() else {
            at = start
            return skipWeekday() ? dateParts() : nil
        }
        skipDateMarks()
        guard let day = digits(), day.count <= 2 else { return nil }
        skipOrdinal()
        skipDateMarks()
        guard let year = year() else { return nil }
        return .exact(year: year, month: month, day: day.value)
    }

    private mutating func year() -> Int? {
        guard let found = digits() else { return nil }
        switch found.count {
        case 4: return found.value
        case 2: return found.value + (found.value < 69 ? 2000 : 1900)
        default: return nil
        }
    }

    private mutating func month() -> Int? {
        let (start, count) = letters()
        guard let place = Self.months.firstIndex(where: { reads($0, from: start, count: count) }) else {
            return nil
        }
        return place + 1
    }

    private mutating func skipWeekday() -> Bool {
        let (start, count) = letters()
        guard Self.weekdays.contains(where: { reads($0, from: start, count: count) }) else { return false }
        skipDateMarks()
        return true
    }

    private mutating func skipOrdinal() {
        for ending in Self.ordinals where at + 1 < bytes.count {
            if bytes[at] | 0x20 == ending.0, bytes[at + 1] | 0x20 == ending.1 { return at += 2 }
        }
    }

    private mutating func skipDateMarks() {
        while isDateMark(here) || here == 0x20 || here == 0x2C { at += 1 }
    }

    private func isDateMark(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F || byte == 0x2E }

    private static let months: [StaticString] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays: [StaticString] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    private static let ordinals: [(UInt8, UInt8)] = [(0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68)]
}
