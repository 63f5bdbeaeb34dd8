public import Sales
import Storage

/// A form to be made.
public struct FormDetails: Hashable, Sendable {
    /// What stands above it.
    public var title: String
    /// The kind of engagement that sending it is.
    public var kind: String
    /// What it asks, each written as `company`, or `company!` where it is needed; empty: e-mail, name, company and
    /// message.
    public var fields: [String] = []
    public var source: String?
    public var campaign: String?
    /// What is said when it was sent.
    public var thanks: String?

    /// A form of that title, whose sending is that kind of engagement.
    public init(title: String, kind: String) {
        self.title = title
        self.kind = kind
    }
}

extension Desk {
    /// Makes a form that strangers fill at `/f/{slug}`.
    ///
    /// Refuses a title without letters, a kind that the playbook does not declare, and a question that cannot be asked.
    /// A form that asks neither for an e-mail address nor for a phone number nor for a company is refused too: nobody
    /// could be met by it.
    public func createForm(_ details: FormDetails) async throws -> HostedForm {
        try mustBeAllowed(to: .capture)
        guard let slug = WorkspaceProfile.slug(of: details.title) else {
            throw Refusal(.badValue(field: "title", value: details.title))
        }
        let fields = try details.questions()
        return try await act { act in
            let kind = try act.declaredKind(details.kind).name
            let form = HostedForm(
                id: act.newID(), slug: try act.freeName(slug), title: details.title, kind: kind, fields: fields,
                source: details.source, campaign: details.campaign,
                thanks: details.thanks ?? HostedForm.usualThanks)
            try act.store.insert(form, at: act.now)
            return form
        }
    }

    /// Closes a form: its page is gone. Refuses one that is not there.
    public func closeForm(_ slug: String) async throws {
        try mustBeAllowed(to: .capture)
        try await act { act in
            guard let found = try Lobby(act.store.connection).form(slug: slug), found.workspace == act.store.workspace,
                try act.store.form(found.form) != nil
            else { throw Refusal(.notFound(noun: "form", what: slug)) }
            try act.store.close(form: found.form, at: act.now)
        }
    }

    /// The forms that are open, the first made first; a thousand at most.
    public func forms() async throws -> [HostedForm] {
        try mustBeAllowed(to: .see)
        return try await reading { try $0.forms(limit: 1_000) }
    }
}

extension FormDetails {
    fileprivate func questions() throws(Refusal) -> [HostedForm.Field] {
        guard !fields.isEmpty else { return HostedForm.usualFields }
        var questions: [HostedForm.Field] = []
        for text in fields {
            guard let field = HostedForm.Field(text) else { throw Refusal(.badValue(field: "field", value: text)) }
            if !questions.contains(where: { $0.question == field.question }) { questions.append(field) }
        }
        guard questions.contains(where: { [.email, .phone, .company].contains($0.question) }) else {
            throw Refusal(.formMeetsNobody)
        }
        return questions
    }
}

extension Acting {
    /// The name in paths that is free: as it is, or with the first number behind it that is.
    fileprivate func freeName(_ slug: String) throws -> String {
        let lobby = Lobby(store.connection)
        var (name, number) = (slug, 1)
        while try lobby.form(slug: name) != nil {
            number += 1
            name = "\(slug)-\(number)"
        }
        return name
    }
}
