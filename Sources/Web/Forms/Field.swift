/// One field of a form, with what it holds: plain values that the template writes down.
struct Field: Encodable, Hashable, Sendable {
    /// One choice of a field.
    struct Choice: Encodable, Hashable, Sendable {
        var value: String
        var label: String
        var isChosen = false
    }
    var name: String
    var id = ""
    var label: String
    /// One sentence or none.
    var hint: [String] = []
    /// What a browser may fill in by itself; one word or none.
    var autofill: [String] = []
    var value = ""
    /// A plain input, and its type.
    var isInput = false
    var type = ""
    var isArea = false
    var isSelect = false
    var isCheck = false
    var isChecked = false
    var isRequired = false
    var look = ""
    var choices: [Choice] = []

    private init(_ name: String, _ label: String) {
        self.name = name
        self.label = label
    }
}

extension Field {
    /// A line of text: `type` is that of the input.
    static func line(
        _ name: String, _ label: String, _ value: String? = nil, type: String = "text", required: Bool = false,
        hint: String = ""
    ) -> Field {
        var field = Field(name, label)
        field.isInput = true
        field.type = type
        field.value = value ?? ""
        field.isRequired = required
        field.hint = hint.isEmpty ? [] : [hint]
        return field
    }

    /// A date.
    static func date(_ name: String, _ label: String, _ value: String? = nil, required: Bool = false, hint: String = "")
        -> Field
    { .line(name, label, value, type: "date", required: required, hint: hint) }

    /// Several lines of text.
    static func area(
        _ name: String, _ label: String, _ value: String? = nil, required: Bool = false, hint: String = "",
        look: String = ""
    ) -> Field {
        var field = Field(name, label)
        field.isArea = true
        field.value = value ?? ""
        field.isRequired = required
        field.hint = hint.isEmpty ? [] : [hint]
        field.look = look
        return field
    }

    /// One of several choices: value and label.
    static func select(
        _ name: String, _ label: String, _ choices: [(String, String)], chosen: String? = nil, hint: String = ""
    ) -> Field {
        var field = Field(name, label)
        field.isSelect = true
        field.hint = hint.isEmpty ? [] : [hint]
        field.choices = choices.map { Choice(value: $0.0, label: $0.1, isChosen: $0.0 == chosen) }
        return field
    }

    /// Yes or no; it sends `value` where it is ticked.
    static func check(_ name: String, _ label: String, value: String = "yes", ticked: Bool = false, hint: String = "")
        -> Field
    {
        var field = Field(name, label)
        field.isCheck = true
        field.isChecked = ticked
        field.value = value
        field.hint = hint.isEmpty ? [] : [hint]
        return field
    }

    /// The field as browsers know it: `email`, `current-password`.
    func known(as word: String) -> Field {
        var field = self
        field.autofill = [word]
        return field
    }

    /// The field holding what was typed before.
    func holding(_ values: [String]) -> Field {
        var field = self
        if isCheck {
            field.isChecked = values.contains(value)
        } else if isSelect {
            for index in field.choices.indices { field.choices[index].isChosen = values.contains(choices[index].value) }
        } else {
            field.value = values.first ?? ""
        }
        return field
    }
}
