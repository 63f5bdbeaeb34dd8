import Sales
import Tables

extension FieldRow {
    /// A moment; a date without a time is the end of that day in the workspace's zone.
    func moment(_ field: String) throws(ImportRefusal) -> Moment? {
        guard let text = filled(field) else { return nil }
        return try moment(text, in: field)
    }

    /// The moment that a text of a field says.
    func moment(_ text: String, in field: String) throws(ImportRefusal) -> Moment {
        switch DateReading.read(text, order: plan.slots[field]?.dates) {
        case .moment(let milliseconds, let zoned):
            return zoned ? Moment(milliseconds: milliseconds) : plan.clock.moment(showing: milliseconds)
        case .day(let year, let month, let day):
            guard let day = Day(year: year, month: month, day: day) else { throw bad(field, .noDate) }
            return plan.days.end(of: day)
        case .ambiguous, .no: throw bad(field, .noDate)
        }
    }

    /// When something happened. Today without a time is now; what is dated ahead is refused, as live capture refuses
    /// it.
    func happened(_ field: String) throws -> Moment? {
        guard let moment = try moment(field) else { return nil }
        if moment <= plan.now + 5 * Milliseconds.minute { return moment }
        guard plan.days.end(of: plan.days.day(of: plan.now)) == moment else {
            throw Refusal(.badValue(field: column(field), value: text(field) ?? ""))
        }
        return plan.now
    }

    /// When something happened, which the row cannot do without.
    func needed(_ field: String) throws -> Moment {
        guard let moment = try happened(field) else {
            throw ImportRefusal.missingValue(line: line, kind: kind, needs: .field(field))
        }
        return moment
    }

    /// A date; of a moment, the one on the workspace's wall.
    func day(_ field: String) throws(ImportRefusal) -> Day? {
        guard let text = filled(field) else { return nil }
        switch DateReading.read(text, order: plan.slots[field]?.dates) {
        case .day(let year, let month, let day):
            guard let day = Day(year: year, month: month, day: day) else { throw bad(field, .noDate) }
            return day
        case .moment(let milliseconds, let zoned):
            let moment = Moment(milliseconds: milliseconds)
            return zoned ? plan.days.day(of: moment) : Day(utc: moment)
        case .ambiguous, .no: throw bad(field, .noDate)
        }
    }

    /// Yes or no.
    func flag(_ field: String) throws(ImportRefusal) -> Bool? {
        guard let text = filled(field) else { return nil }
        guard let flag = FlagReading.read(text) else { throw bad(field, .noFlag) }
        return flag
    }

    /// A whole number.
    func integer(_ field: String) throws(ImportRefusal) -> Int64? {
        guard let text = filled(field) else { return nil }
        guard let whole = NumberReading.read(text, mark: plan.slots[field]?.mark)?.number.whole else {
            throw bad(field, .noWholeNumber)
        }
        return whole
    }

    /// A share in whole per cent: "35", "35 %", "0.35".
    func percent(_ field: String) throws(ImportRefusal) -> Int64? {
        guard let text = filled(field) else { return nil }
        guard let reading = NumberReading.read(text, mark: plan.slots[field]?.mark) else { throw bad(field, .noNumber) }
        let isShare =
            !reading.isPercent && reading.number.scale > 0 && (reading.number.scaled(to: 0) ?? 2) <= 1
            && reading.number.whole == nil
        guard let percent = isShare ? reading.number.scaled(to: 2) : reading.number.scaled(to: 0) else {
            throw bad(field, .tooLarge)
        }
        guard percent >= 0 else { throw bad(field, .negative) }
        guard percent <= 100 else { throw bad(field, .tooLarge) }
        return percent
    }

    /// A size: the low end and, of a band that has one, the high end.
    func band(_ field: String) throws(ImportRefusal) -> (low: Int64, high: Int64?)? {
        guard let text = filled(field) else { return nil }
        guard let band = BandReading.read(text) else {
            guard let number = NumberReading.read(text, mark: plan.slots[field]?.mark)?.number.scaled(to: 0) else {
                throw bad(field, .noBand)
            }
            guard number >= 0 else { throw bad(field, .negative) }
            return (number, nil)
        }
        return (band.low, band.high == band.low ? nil : band.high)
    }

    /// An e-mail address, as written.
    func email(_ field: String = "email") throws(ImportRefusal) -> String? {
        guard let text = filled(field) else { return nil }
        guard Folding.email(text) != nil else { throw bad(field, .noEmail) }
        return text
    }

    /// A phone number, as written.
    func phone(_ field: String = "phone") throws(ImportRefusal) -> String? {
        guard let text = filled(field) else { return nil }
        guard Folding.phone(text) != nil else { throw bad(field, .noPhone) }
        return text
    }

    /// A domain, as written.
    func domain(_ field: String = "domain") throws(ImportRefusal) -> String? {
        guard let text = filled(field) else { return nil }
        guard Folding.domain(text) != nil else { throw bad(field, .noDomain) }
        return text
    }

    /// One of the words of an enumeration, as we or other systems write it.
    func choice<C: RawRepresentable & CaseIterable>(
        _ field: String, _ type: C.Type = C.self
    ) throws(ImportRefusal) -> C? where C.RawValue == String {
        guard let text = filled(field) else { return nil }
        let key = Folding.name(text)
        if let same = C.allCases.first(where: { Folding.name($0.rawValue) == key }) { return same }
        switch plan.meaning(of: text, in: field) {
        case .value(let word)?, .outcome(let word)?, .decision(let word)?, .state(let word)?:
            if let meant = C(rawValue: word) { return meant }
        default: break
        }
        throw bad(field, .notOneOf(C.allCases.map(\.rawValue)))
    }
}
