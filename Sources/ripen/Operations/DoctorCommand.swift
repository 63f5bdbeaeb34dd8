import Actions
import ArgumentParser
import Wire

/// `ripen doctor`
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Examine the database: its file, its schema, what waits.")

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let output = Output(store)
        let path = try Stores.path(store.place)
        try await Stores.use(store.place) { database in
            let reading = try await Desk.doctor(
                database, path: path == ":memory:" ? nil : path, clock: Stores.clock)
            try output.show(DoctorPayload(reading)) { page(&$0, reading) }
            guard reading.isHealthy else { throw Exit.Ended(exit: .refused) }
        }
    }

    private func page(_ sheet: inout Sheet, _ reading: DoctorReading) {
        var table = TextTable(["", "", .text(""), .text("")])
        for line in reading.lines {
            table.add([
                line.verdict.mark, Ink(line.check.rawValue.replacing("_", with: " ")), Ink(line.finding),
                .yellow(line.remedy ?? ""),
            ])
        }
        sheet.table(table)
    }
}

extension DoctorLine.Verdict {
    fileprivate var mark: Ink {
        switch self {
        case .ok: Marks.met
        case .warn: Marks.warning
        case .fail: Marks.missing
        }
    }
}
