import Actions
import ArgumentParser
import Sales
import Tables

extension DateOrder: ExpressibleByArgument {}

/// How a file is to be read.
struct ImportOptions: ParsableArguments {
    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            "This column is that field; own.NAME keeps it as a field of yours; nothing leaves it out.",
            valueName: "column=field"))
    var maps: [Pair] = []
    @Option(
        name: .customLong("value"),
        help: ArgumentHelp("In this field, that word means this one.", valueName: "field:from=to"))
    var values: [Translation] = []
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A field that every row gets where it has none.", valueName: "field=value"))
    var fields: [Pair] = []
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("Only rows with this value in that column.", valueName: "column=value"))
    var rows: [Pair] = []
    @Option(help: ArgumentHelp("The list that list members join. Default: the file's name.", valueName: "name"))
    var list: String?
    @Option(help: "Which comes first in dates such as 03/04/2026: dmy or mdy.") var dateOrder: DateOrder?
    @Flag(help: "Rows without an engagement are history of another system: one recorded override.") var history = false
    @Option(help: ArgumentHelp("Why that history is brought in.", valueName: "text")) var historyReason: String?
    @Flag(help: "Do everything, report, keep nothing.") var dryRun = false
    @Option(help: ArgumentHelp("Where refused rows go, in their own columns plus error.", valueName: "file"))
    var errors: String?

    /// The order that these options are.
    func order(_ kind: ImportKind, _ path: String) throws -> ImportOrder {
        var order = ImportOrder(kind, path: path)
        order.map = try maps.dictionary(of: "--map")
        order.values = values.map { ImportWord(field: $0.field, from: $0.from, to: $0.to) }
        order.set = try fields.dictionary(of: "--set")
        order.rows = rows.map { RowChoice(column: $0.name, value: $0.value) }
        (order.list, order.dateOrder, order.dryRun, order.errorsPath) = (list, dateOrder, dryRun, errors)
        order.history = history ? historyReason ?? "history from \(order.file)" : nil
        return order
    }
}
