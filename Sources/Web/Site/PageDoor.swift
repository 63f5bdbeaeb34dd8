import Actions
import Gateway
import HTTPTypes
import Hummingbird
import NIOCore
import Sales

/// One request for a page: who asks, in which look, and the ways to answer.
struct PageDoor: Sendable {
    let porch: Porch
    let request: Request
    let context: PorchContext

    /// The desk of whoever asks. Refused for strangers.
    func desk() throws -> Desk { try context.requireDesk() }

    /// What was asked after the question mark; blank where it was not.
    func asked(_ name: String) -> String { request.uri.queryParameters[name[...]].map(String.init) ?? "" }

    /// A part of the path.
    func part(_ name: String) -> String { context.parameters.get(name) ?? "" }

    /// The form that was sent.
    var form: FormValues { context.form }

    /// Dates as the workspace reads them.
    func dates() throws -> Dates {
        let desk = try desk()
        return Dates(zone: desk.workspace.zone, now: desk.clock())
    }

    /// Who sits where.
    func seat() throws -> Seat {
        let visitor = try context.requireVisitor()
        let workspace = visitor.desk.workspace
        let doors = try context.requireSession().memberships.map { membership in
            Chrome.Door(
                name: membership.workspace.name, path: "/w/\(membership.workspace.slug)/leads",
                isHere: membership.workspace.id == workspace.id)
        }
        return Seat(
            slug: workspace.slug, workspaceName: workspace.name, userName: visitor.user.shown, role: visitor.desk.role,
            doors: doors)
    }

    /// What stands around a page of a workspace.
    func chrome(_ title: String, at place: String) throws -> Chrome {
        Chrome(
            title: title, at: place, for: try seat(), theme: look, csrf: context.session?.csrf ?? "", here: here,
            said: Said.sentence(asked("said")))
    }

    /// What stands around a page that anybody may see.
    func openChrome(_ title: String) -> Chrome {
        Chrome(
            title: title, theme: look, csrf: context.session?.csrf ?? "", here: here,
            said: Said.sentence(asked("said")))
    }

    private var look: String {
        let chosen = request.cookies[PageDoor.lookCookie]?.value ?? ""
        return ["light", "dark"].contains(chosen) ? chosen : "auto"
    }

    /// Where the look is kept.
    static let lookCookie = "ripen_look"

    /// The page that is shown, to come back to.
    var here: String { request.method == .get ? Address.own(request.uri.description) : "/" }
}

extension PageDoor {
    /// The answer that shows a page.
    func show<P: Page>(_ page: P, _ status: HTTPResponse.Status = .ok) throws -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "private, no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try Templates.html(page))))
    }

    /// The answer after something was done: look there, where `said` tells of it.
    func go(_ path: String, said: String? = nil) -> Response {
        .redirect(to: Address.with(path, [("said", said ?? "")]), type: .normal)
    }
}

extension Draft {
    /// What was refused, with the form that was sent. Nil for what is no refusal: a fault of ours, an old page.
    init?(_ form: String, _ sent: FormValues, refused error: any Error) {
        guard let refusal = error as? Refusal else { return nil }
        let whole = sent.text("of").map { "\(form)-\($0)" } ?? form
        let missing = refusal.code.missing.map { "\(spoken($0.needs)) — \($0.why)" }
        let sentence = refusal.description
        let short = missing.isEmpty ? nil : sentence.firstRange(of: " Missing:").map { sentence[..<$0.lowerBound] }
        self.init(
            form: whole, values: Dictionary(grouping: sent.fields, by: \.name).mapValues { $0.map(\.value) },
            refusal: short.map(String.init) ?? sentence, missing: missing)
    }
}

extension FormValues {
    /// The version that was seen; nil where the form carries none. Refuses one that is no number.
    func version() throws -> Int64? {
        try text("_version").map { text in
            guard let version = Int64(text) else { throw Refusal(.badValue(field: "version", value: text)) }
            return version
        }
    }

    /// A date of a field; nil where it is blank. Refuses what is no date.
    func day(_ name: String, called label: String) throws -> Day? {
        try text(name).map { text in
            guard let day = Day(text) else {
                throw Refusal(.badValue(field: "\(label) (a date like 2026-11-22)", value: text))
            }
            return day
        }
    }

    /// An amount of money in minor units; nil where it is blank. Refuses what is none.
    func money(_ name: String, _ currency: String) throws -> Int64? {
        try text(name).map { text in
            guard let minor = Money.minor(text, currency) else {
                throw Refusal(.badValue(field: "amount (a number like 12000 or 12,000.50)", value: text))
            }
            return minor
        }
    }

    /// The fields whose name begins with `prefix`, by the rest of the name.
    func under(_ prefix: String) -> [String: String] {
        let found = fields.filter { $0.name.hasPrefix(prefix) }.map {
            (String($0.name.dropFirst(prefix.count)), $0.value)
        }
        return Dictionary(found) { first, _ in first }
    }

    /// A field that must not be blank, as `label` in the refusal.
    func needed(_ name: String, called label: String) throws -> String {
        guard let text = text(name) else { throw Refusal(.badValue(field: label, value: "")) }
        return text
    }
}
