import PlaybookText
public import Sales
import Storage

extension Desk {
    /// Publishes a draft as the next version. From then on decisions are made under it; those made before keep theirs.
    ///
    /// Refuses a draft with faults (`PlaybookFaults`, all of them at once), one that is the version in force already,
    /// and roles that may not publish. Every lead is to be counted anew: call `rescoreLeads`, or let the jobs do it.
    public func publishPlaybook(_ text: String) async throws -> PublishedPlaybook {
        try mustBeAllowed(to: .publish)
        let playbook = try PlaybookText.read(text)
        return try await act { act in
            guard act.playbook != playbook else {
                throw Refusal(.taken(noun: "playbook", what: "version \(act.published.version)"))
            }
            let version = act.published.version + 1
            try act.store.insert(
                KeptPlaybook(
                    version: version, name: playbook.name, text: text, publishedAt: act.now, actor: actor))
            try act.store.keep(
                Rescoring(playbook: version, total: try act.store.count(Lead.self), startedAt: act.now))
            return PublishedPlaybook(version: version, playbook: playbook)
        }
    }

    /// The playbook by which everything is decided now.
    public func playbookInForce() async throws -> PublishedPlaybook {
        try mustBeAllowed(to: .see)
        return try await reading { try playbooks.current(in: $0) }
    }

    /// Reads a draft without publishing it. Refuses one with faults (`PlaybookFaults`, all of them at once).
    public func validatePlaybook(_ text: String) throws -> Playbook {
        try mustBeAllowed(to: .see)
        return try PlaybookText.read(text)
    }

    /// The text of a version; nil: of the one in force. Refuses where there is none of that number.
    public func playbookText(version: Int? = nil) async throws -> (version: Int, text: String) {
        try await reading { store in
            let number = try version ?? playbooks.current(in: store).version
            guard let kept = try store.playbook(version: number) else {
                throw Refusal(.notFound(noun: "playbook", what: "version \(number)"))
            }
            return (number, kept.text)
        }
    }
}
