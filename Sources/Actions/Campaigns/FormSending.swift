import SQLPort
public import Sales
import Storage

extension Reception {
    /// The form of that name, and whose it is. Refuses a name that no open form has.
    public func form(_ slug: String) async throws -> (form: HostedForm, workspace: WorkspaceProfile) {
        try await database.read { connection in
            guard let found = try Lobby(connection).form(slug: slug),
                let form = try Store(connection, workspace: found.workspace).form(found.form),
                let workspace = try Store(connection, workspace: found.workspace).kept()
            else { throw Refusal(.notFound(noun: "form", what: slug)) }
            return (form, WorkspaceProfile(workspace))
        }
    }
}

extension Desk {
    /// Takes in a form that somebody filled: an engagement of its kind, which may open a lead. What fills the field
    /// that no person sees is a machine, and counts nothing.
    ///
    /// Refuses missing answers that are needed, and an address that is none. `via` says how it came.
    public func sendForm(
        _ form: HostedForm, _ values: [String: String], via: [String: String] = [:]
    ) async throws -> Captured {
        var details = try form.engagement(values, at: clock())
        details.via = via
        return try await captureEngagement(details)
    }
}
