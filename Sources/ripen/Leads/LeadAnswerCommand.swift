import Actions
import ArgumentParser
import Sales
import Wire

extension Strength: ExpressibleByArgument {}

/// `ripen lead answer L-12 CRITERION ANSWER`
struct LeadAnswerCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Answer a criterion, backed by a note or by what happened.",
        discussion: "Evidence is an entry of the lead's timeline: its id, the end of its id, or the kind of the latest "
            + "engagement, as in --evidence meeting_booked. The answer is as strong as its evidence.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The lead: L-12, its id, or the id it had elsewhere.") var lead: String
    @Argument(help: "A criterion of the playbook, by name: budget, authority …") var criterion: String
    @Argument(help: "One of its answers: yes, no, or a level.") var answer: String
    @Option(help: "A whole number in the workspace's currency.") var amount: Int64?
    @Option(help: "asserted (we say), written (they wrote), observed (we saw). Default: what the evidence carries.")
    var strength: Strength?
    @Option(help: ArgumentHelp("What backs it; may be given several times.", valueName: "entry"))
    var evidence: [String] = []
    @Option(help: "What was said, in words: becomes a note, and is evidence.") var note: String?

    func run(at session: Session) async throws {
        var details = AnswerDetails(lead: lead, criterion: criterion, answer: answer)
        (details.amount, details.strength, details.note) = (amount, strength, note)
        details.evidence = try await EvidenceNames(session.desk, lead).resolved(evidence)
        let kept = try await session.desk.answerCriterion(details)
        let report = try await session.desk.gateReport(lead)
        try session.show(AnsweredPayload(kept, gate: report)) { sheet in
            let expiry = kept.expiresAt.map { ", good until \(session.dates.day($0))" } ?? ""
            let backing = "(\(kept.strength.words)\(expiry))"
            sheet.line(Marks.met, " \(kept.criterion): \(kept.answer) ", .dim(backing))
            GateText(report, lead: lead).write(on: &sheet)
        }
    }
}

/// `ripen lead contradict L-12 CRITERION`
struct LeadContradictCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "contradict", abstract: "Something came up that says otherwise: the criterion is unproven again.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The lead: L-12, its id, or the id it had elsewhere.") var lead: String
    @Argument(help: "The criterion, by name.") var criterion: String
    @Option(name: .customLong("by"), help: ArgumentHelp("The entry that says otherwise.", valueName: "entry"))
    var entry: String?
    @Option(help: "What came up, in words.") var note: String?

    func run(at session: Session) async throws {
        let entries = try await EvidenceNames(session.desk, lead).resolved([entry].compactMap { $0 })
        let kept = try await session.desk.contradictAnswer(lead, criterion: criterion, by: entries.first, note: note)
        let report = try await session.desk.gateReport(lead)
        try session.show(AnsweredPayload(kept, gate: report)) { sheet in
            sheet.line(Marks.warning, " \(kept.criterion) is unproven from now on.")
            GateText(report, lead: lead).write(on: &sheet)
        }
    }
}

/// What people call an entry of a timeline.
struct EvidenceNames {
    private let desk: Desk
    private let lead: String

    init(_ desk: Desk, _ lead: String) {
        self.desk = desk
        self.lead = lead
    }

    /// The ids of entries that are named by their id, the end of it, or the kind of the latest engagement. What is not
    /// found on the timeline stays as it is named, for the verb to find or refuse.
    func resolved(_ names: [String]) async throws -> [String] {
        guard names.contains(where: { Identifier($0) == nil }) else { return names }
        let timeline = try await desk.leadReading(lead).timeline
        return names.map { name in
            guard Identifier(name) == nil else { return name }
            let ending = timeline.filter { name.count >= 4 && $0.id.description.hasSuffix(name.lowercased()) }
            if ending.count == 1 { return ending[0].id.description }
            return timeline.first { $0.engagement?.kind == name }?.id.description ?? name
        }
    }
}
