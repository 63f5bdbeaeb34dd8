import Actions
import ArgumentParser
import Sales

/// What is agreed on when a lead becomes an opportunity.
struct ConversionOptions: ParsableArguments {
    @Option(help: "What it is worth, in the currency: 12000, 12000-15000, or unknown.") var amount: String?
    @Option(help: "Its currency. Default: the workspace's.") var currency: String?
    @Option(help: ArgumentHelp("When it is expected to close: 2026-12-31, +60d.", valueName: "day")) var close: When?
    @Option(help: "What happens next.") var nextStep: String?
    @Option(help: ArgumentHelp("When the next step is due.", valueName: "day")) var nextOn: When?
    @Option(help: "The type of opportunity. Default: the one that fits the lead.") var type: String?
    @Option(help: "Its name. Default: the buyer's and the type's.") var name: String?
    @Option(help: ArgumentHelp("The account that buys. Default: the lead's.", valueName: "name")) var account: String?
    @Option(help: ArgumentHelp("The open opportunity to join.", valueName: "O-3")) var join: String?
    @Option(name: .customLong("person"), help: ArgumentHelp("Somebody with a part.", valueName: "email[:role]"))
    var people: [String] = []
    @Option(name: .customLong("field"), help: "An own field of the opportunity.") var fields: [Pair] = []
    @Option(help: ArgumentHelp("Why the gate is stepped over: on the record.", valueName: "reason")) var override:
        String?

    /// The order that these options are. Refuses an amount that is none.
    func order(_ session: Session) throws -> ConversionOrder {
        let dates = session.dates
        var order = ConversionOrder()
        (order.name, order.type, order.joins, order.override) = (name, type, join, override)
        if let account { order.account = AccountDetails(name: account) }
        order.amount = try amount.map { try Self.money($0, currency?.uppercased() ?? session.desk.workspace.currency) }
        order.expectedClose = close?.day(dates)
        (order.nextStep, order.nextStepOn) = (nextStep, nextOn?.day(dates))
        order.people = people.map(part)
        order.own = try fields.dictionary(of: "--field")
        return order
    }

    /// An amount as it is typed. Refuses one that is none.
    static func money(_ text: String, _ currency: String) throws -> ConversionTerms.Amount {
        guard text.lowercased() != "unknown" else { return .unknown }
        let ends = text.split(separator: "-", maxSplits: 1).map { MoneyText.minor(String($0), currency) }
        guard let low = ends.first ?? nil, !ends.contains(nil) else {
            throw Complaint.usage("“\(text)” is no amount. Write 12000, 12000-15000, or unknown.")
        }
        return .money(low, currency: currency, high: ends.count == 2 ? ends[1] : nil)
    }

    private func part(_ text: String) -> ConversionOrder.Part {
        let pieces = text.split(separator: ":", maxSplits: 1).map(String.init)
        return ConversionOrder.Part(pieces.first ?? text, role: pieces.count == 2 ? pieces[1] : nil)
    }
}
