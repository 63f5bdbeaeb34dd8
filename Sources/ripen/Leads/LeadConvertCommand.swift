import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen lead convert L-12 --amount 12000 --close D --next-step T`
struct LeadConvertCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Turn a lead into an opportunity, new or joined, once the gate is met.",
        discussion: "The same terms again answer the same. Where the gate is not met, each missing criterion is named "
            + "with the command that answers it.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: LeadArguments
    @OptionGroup var terms: ConversionOptions
    @Option(help: "A key of yours for this conversion: a late repetition does nothing.") var key: String?

    func run(at session: Session) async throws {
        let order = try terms.order(session)
        do {
            let converted = try await session.desk.convertLead(
                which.lead, on: order, key: key, version: which.version)
            try session.show(ConversionPayload(converted)) {
                ConvertedText(converted, session.dates).write(on: &$0)
            }
        } catch let refusal as Refusal where !refusal.code.missing.isEmpty {
            throw Complaint(refusal, about: which.lead)
        }
    }
}

extension Complaint {
    /// A refusal for what is missing, with what each needs and the command that gives it.
    init(_ refusal: Refusal, about lead: String) {
        self.init(refusal as any Error)
        advice = refusal.code.missing.flatMap { missing in
            ["- \(missing.needs) (\(missing.why))", "      \(missing.remedy(for: lead))"]
        }
    }
}
