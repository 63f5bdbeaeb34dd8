import Actions
import ArgumentParser
import Sales
import Wire

extension ReplyMeaning: ExpressibleByArgument {}

/// `ripen triage` and `ripen triage REPLY MEANING`
struct TriageCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "triage", abstract: "Replies that wait: list them, or say what one means.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The reply, by the id that the list shows.") var reply: String?
    @Argument(help: "What it means.") var meaning: ReplyMeaning?
    @Option(help: "A reason of the playbook, for later and no.") var reason: String?
    @Option(help: ArgumentHelp("When to come back, for later.", valueName: "day")) var until: When?
    @Option(help: "How many to list.") var limit = 50

    func validate() throws {
        guard reply == nil || meaning != nil else {
            let words = ReplyMeaning.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("Say what the reply means: \(words).")
        }
    }

    func run(at session: Session) async throws {
        guard let reply, let meaning else { return try await list(session) }
        let captured = try await session.desk.triageReply(
            reply, as: meaning, reason: reason, until: until?.day(session.dates))
        try session.show(CapturedPayload(captured)) { sheet in
            sheet.line(Marks.met, " Read as \(meaning.rawValue.replacing("_", with: " ")). ", Ink(result(captured)))
            if let lead = captured.lead { sheet.hint("See it:", "ripen lead show \(lead.code)") }
        }
    }

    private func result(_ captured: Captured) -> String {
        guard let lead = captured.lead else { return "" }
        return captured.opened ? "It opened \(lead.code)." : "\(lead.code) is \(lead.state.rawValue)."
    }

    private func list(_ session: Session) async throws {
        let waiting = try await session.desk.waitingReplies(limit: limit)
        try session.show(PagePayload(waiting.map(WaitingReplyPayload.init))) { sheet in
            guard !waiting.isEmpty else {
                return sheet.line(
                    "No reply waits. Replies come in as engagements of kind ", .cyan("email_replied"), ".")
            }
            var table = TextTable(["Reply", "Came", "From", "Lead", .text("It says")])
            for reply in waiting {
                table.add([
                    .cyan(reply.engagement.id.description), .dim(session.dates.away(reply.engagement.at)),
                    Ink(reply.person?.fullName ?? reply.person?.email ?? "?"), Ink(reply.lead?.code ?? ""),
                    Ink(reply.engagement.detail ?? ""),
                ])
            }
            sheet.table(table)
            sheet.gap()
            sheet.hint("Say what one means:", "ripen triage ID interested|later|no|wrong_person|stop|out_of_office")
        }
    }
}
