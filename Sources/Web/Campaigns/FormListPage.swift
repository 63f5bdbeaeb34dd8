import Actions
import Gateway
import Sales

/// The hosted forms that are open, and the form that makes another.
struct FormListPage: Page {
    static let template = "forms"

    /// One hosted form.
    struct Line: Encodable, Hashable, Sendable {
        var id: String
        var title: String
        var path: String
        /// The whole address, to be copied.
        var address: String
        var kind: String
        var asks: String
        /// What closes it; none where one may not.
        var closing: [Form]
    }
    let chrome: Chrome
    let words: String
    let refusal: [String]
    let hasMissing = false
    let missing: [String] = []
    let lines: [Line]
    let hasLines: Bool
    /// What makes another; none where one may not.
    let making: [Form]
}

extension FormListPage {
    /// The page of these forms; `site` is the address that strangers type, without a slash at its end.
    init(_ forms: [HostedForm], playbook: Playbook, at seat: Seat, site: String, chrome: Chrome, draft: Draft? = nil) {
        let mayKeep = may(seat.role, .capture)
        let root = "\(seat.path)/forms"
        self.chrome = chrome
        words = "\(forms.count) form\(forms.count == 1 ? "" : "s") open"
        refusal = draft.flatMap { $0.form == "create" ? nil : [$0.refusal] } ?? []
        lines = forms.map { form in
            let close = FormMaker(at: root).form(
                "close", "Close \(form.title)", button: "Close", tone: "grave", of: form.slug)
            return Line(
                id: Form.anchor("address-\(form.slug)"), title: form.title, path: "/f/\(Address.encoded(form.slug))",
                address: "\(site)/f/\(Address.encoded(form.slug))",
                kind: playbook.kind(form.kind)?.label ?? spoken(form.kind), asks: FormListPage.asks(form),
                closing: mayKeep ? [close] : [])
        }
        hasLines = !lines.isEmpty
        let maker = FormMaker(at: root, draft: draft)
        making = mayKeep ? [maker.form("create", "A new form", button: "Make the form", fields(playbook))] : []
    }

    /// `E-mail!, Name`: what is needed has an exclamation mark in the grammar; here it reads as words.
    private static func asks(_ form: HostedForm) -> String {
        form.fields.map { spoken($0.question.rawValue) + ($0.needed ? " (needed)" : "") }.joined(separator: ", ")
    }
}

/// What somebody who makes a form is asked.
private func fields(_ playbook: Playbook) -> [Field] {
    let kinds = playbook.kinds.filter { $0.intake == .human && $0.effect == .none }
    let choices = (kinds.filter(\.proactive) + kinds.filter { !$0.proactive }).map { kind in
        (kind.name, kind.label + (kind.proactive ? ": opens a lead" : ": opens no lead by itself"))
    }
    let first: [Field] = [
        .line("title", "Title", required: true, hint: "Stands above the form; its address is made of it."),
        .select("kind", "What sending it is", choices),
    ]
    let questions = HostedForm.Question.allCases.map { question in
        let usual = HostedForm.usualFields.first { $0.question == question }
        return Field.select(
            "ask.\(question.rawValue)", spoken(question.rawValue),
            [("", "Not asked"), ("asked", "Asked"), ("needed", "Asked and needed")],
            chosen: usual.map { $0.needed ? "needed" : "asked" } ?? "")
    }
    let last: [Field] = [
        .line("source", "Source", hint: "Of the leads that it opens."), .line("campaign", "Campaign"),
        .area("thanks", "Thanks", hint: "Said when it was sent. Blank: \(HostedForm.usualThanks)"),
    ]
    return first + questions + last
}

extension FormDetails {
    /// What the form on the page says. Refuses one that asks nothing.
    init(_ form: FormValues) throws {
        self.init(title: form["title"] ?? "", kind: form["kind"] ?? "")
        fields = HostedForm.Question.allCases.compactMap { question in
            let asked = form["ask.\(question.rawValue)"] ?? ""
            return asked.isEmpty ? nil : question.rawValue + (asked == "needed" ? "!" : "")
        }
        guard !fields.isEmpty else { throw Refusal(.formMeetsNobody) }
        (source, campaign, thanks) = (form.text("source"), form.text("campaign"), form.text("thanks"))
    }
}
