import Sales

/// A form as the template writes it down.
struct Form: Encodable, Hashable, Sendable {
    /// What is sent along unseen.
    struct Hidden: Encodable, Hashable, Sendable {
        var name: String
        var value: String
    }
    /// Tells it from the page's other forms, and is the verb in its path.
    var name: String
    var id = ""
    var title: String
    /// Said beside the title.
    var aside = ""
    /// One sentence or none.
    var hint: [String] = []
    var action: String
    var button: String
    /// The class of the button: `main`, `grave` or blank.
    var tone = ""
    var hidden: [Hidden] = []
    var fields: [Field] = []
    var isOpen = false
    /// What was refused: one sentence, or none.
    var refusal: [String] = []
    /// What the refusal names one by one.
    var missing: [String] = []
    var hasMissing = false

    /// The name as an address within the page.
    static func anchor(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }
}

/// What somebody sent that was refused: to be shown again, with the values kept and the sentence beside it.
struct Draft: Hashable, Sendable {
    /// The form's name, with what tells it from the same form for another record.
    var form: String
    var values: [String: [String]]
    var refusal: String
    var missing: [String] = []
}

/// Makes the forms of one page: for one record, in the version that was seen, with what was refused before.
struct FormMaker: Sendable {
    /// The path that the verbs' names are appended to.
    let path: String
    /// The version that was seen; nil: the record has none.
    let version: Int64?
    let draft: Draft?

    init(at path: String, version: Int64? = nil, draft: Draft? = nil) {
        self.path = path
        self.version = version
        self.draft = draft
    }

    /// A form for a verb. `key` tells it from the same form for another record of the page, and is sent along as `of`.
    func form(
        _ name: String, _ title: String, button: String? = nil, tone: String = "main", aside: String = "",
        hint: String = "", of key: String? = nil, open: Bool = false, _ fields: [Field] = []
    ) -> Form {
        let whole = key.map { "\(name)-\($0)" } ?? name
        var form = Form(
            name: name, id: Form.anchor(whole), title: title, aside: aside, hint: hint.isEmpty ? [] : [hint],
            action: "\(path)/\(name)",
            button: button ?? title, tone: tone, isOpen: open)
        form.hidden = hidden(key)
        form.fields = fields.enumerated().map { index, field in
            var field = field
            field.id = "\(form.id)-\(index)"
            return field
        }
        guard let draft, draft.form == whole else { return form }
        form.fields = form.fields.map { $0.holding(draft.values[$0.name] ?? []) }
        form.refusal = [draft.refusal]
        form.missing = draft.missing
        form.hasMissing = !draft.missing.isEmpty
        form.isOpen = true
        return form
    }

    private func hidden(_ key: String?) -> [Form.Hidden] {
        let version = version.map { Form.Hidden(name: "_version", value: "\($0)") }
        return [version, key.map { Form.Hidden(name: "of", value: $0) }].compactMap { $0 }
    }
}
