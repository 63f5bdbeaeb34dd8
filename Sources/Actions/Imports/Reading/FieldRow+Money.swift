import Sales
import Tables

extension FieldRow {
    /// The currency of the row's amounts: its own, that of the sign beside the amount, the workspace's.
    func currency(of field: String) throws(ImportRefusal) -> String {
        if let text = filled("currency") {
            let code = text.uppercased()
            guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
                throw bad("currency", .notOneOf(["EUR", "USD", "CHF", "…"]))
            }
            return code
        }
        guard let text = filled(field), let sign = NumberReading.read(text)?.currency else { return plan.currency }
        // A dollar sign is every dollar's.
        if sign == "USD", FieldRow.dollars.contains(plan.currency), text.contains("$") { return plan.currency }
        return sign
    }

    /// An amount in minor units of `currency`; of a range, both ends.
    func money(_ field: String, _ currency: String) throws(ImportRefusal) -> (low: Int64, high: Int64?)? {
        guard let text = filled(field) else { return nil }
        let digits = MinorUnits.digits(of: currency)
        if let reading = NumberReading.read(text, mark: plan.slots[field]?.mark), !reading.isPercent {
            guard let amount = reading.number.scaled(to: digits) else { throw bad(field, .tooLarge) }
            return (amount, nil)
        }
        guard let band = BandReading.read(text) else { throw bad(field, .noNumber) }
        guard let low = ExactNumber(units: band.low, scale: 0).scaled(to: digits) else { throw bad(field, .tooLarge) }
        return (low, band.high.flatMap { ExactNumber(units: $0, scale: 0).scaled(to: digits) })
    }

    private static let dollars: Set<String> = ["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "MXN", "TWD"]
}
