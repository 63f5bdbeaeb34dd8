import Actions
import Gateway
import Hummingbird
import Sales

/// A form that strangers fill, on a page of its own.
struct HostedFormPage: Page {
    static let template = "hosted"
    let chrome: Chrome
    let title: String
    let owner: String
    let action: String
    let fields: [Field]
    /// The name of the field that no person sees.
    let trap: String
    let refusal: [String]
    let hasMissing = false
    let missing: [String] = []
    /// What is said once it was sent; none before.
    let thanks: [String]
    let isOpen: Bool
}

/// The pages of hosted forms: shown to anybody, sent by anybody.
struct HostedFormPages: Sendable {
    let porch: Porch

    func add(to router: Router<PorchContext>) {
        router.get("/f/:slug") { try await show(PageDoor(porch: porch, request: $0, context: $1)) }
        router.post("/f/:slug") { try await send(PageDoor(porch: porch, request: $0, context: $1)) }
    }

    private func show(_ door: PageDoor) async throws -> Response {
        try await door.show(page(door, sent: door.asked("sent") == "yes"))
    }

    private func page(_ door: PageDoor, sent: Bool = false, _ draft: Draft? = nil) async throws -> HostedFormPage {
        let (form, workspace) = try await porch.reception.form(door.part("slug"))
        var fields = form.fields.map(HostedFormPages.field)
        for index in fields.indices {
            fields[index].id = "field-\(index)"
            if let draft { fields[index] = fields[index].holding(draft.values[fields[index].name] ?? []) }
        }
        return HostedFormPage(
            chrome: door.openChrome(form.title), title: form.title, owner: workspace.name,
            action: "/f/\(Address.encoded(form.slug))", fields: fields, trap: HostedForm.honeypot,
            refusal: draft.map { [$0.refusal] } ?? [], thanks: sent ? [form.thanks] : [], isOpen: !sent)
    }

    private func send(_ door: PageDoor) async throws -> Response {
        let slug = door.part("slug")
        do {
            _ = try await porch.sendForm(slug, door.form, from: door.context)
            return door.go(Address.with("/f/\(Address.encoded(slug))", [("sent", "yes")]))
        } catch {
            guard let draft = Draft("form", door.form, refused: error) else { throw error }
            return try await door.show(page(door, sent: false, draft), Trouble(error).status)
        }
    }

    private static func field(_ asked: HostedForm.Field) -> Field {
        let name = asked.question.rawValue
        let label = labels[asked.question] ?? spoken(name)
        if asked.question == .message { return .area(name, label, required: asked.needed) }
        let field = Field.line(name, label, type: types[asked.question] ?? "text", required: asked.needed)
        return known[asked.question].map(field.known) ?? field
    }

    private static let labels: [HostedForm.Question: String] = [
        .email: "E-mail address", .name: "Your name", .title: "What you do", .employees: "People in your company",
        .message: "What can we do for you?",
    ]
    private static let types: [HostedForm.Question: String] = [.email: "email", .phone: "tel", .employees: "number"]
    private static let known: [HostedForm.Question: String] = [
        .email: "email", .name: "name", .phone: "tel", .company: "organization", .title: "organization-title",
        .country: "country-name", .firstName: "given-name", .lastName: "family-name",
    ]
}
