public import Actions
public import Sales

extension Porch {
    /// The form at `/f/{slug}`. Refuses a name that no open form has.
    public func formReading(_ slug: String) async throws -> HostedForm { try await reception.form(slug).form }

    /// Takes in a form that a stranger filled: on a page, with its honeypot in the field `HostedForm.honeypot`.
    ///
    /// Refuses what `Desk.sendForm` does, and an address that sends more than twenty a minute.
    public func sendForm(_ slug: String, _ form: FormValues, from context: PorchContext) async throws -> Captured {
        var via = ["method": "POST"]
        via["agent"] = context.agent
        via["address"] = context.address
        return try await sendForm(slug, form.texts, via: via, most: 20, from: context)
    }

    /// Takes in a form that a site's own program passes on: who runs it is no sign of who filled it.
    public func sendForm(
        _ slug: String, _ values: [String: String], from context: PorchContext
    ) async throws -> Captured {
        try await sendForm(slug, values, via: [:], most: 120, from: context)
    }

    private func sendForm(
        _ slug: String, _ values: [String: String], via: [String: String], most: Int, from context: PorchContext
    ) async throws -> Captured {
        try paces.enter("form \(context.address ?? "")", most: most, within: 60)
        let (form, workspace) = try await reception.form(slug)
        return try await desk(in: workspace, for: .buyer, role: .marketer).sendForm(form, values, via: via)
    }
}

extension FormValues {
    /// The first value of each name.
    public var texts: [String: String] { Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first } }
}
