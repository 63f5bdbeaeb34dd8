import SQLPort
public import Sales

extension Store {
    /// Keeps a new form and takes its name in paths. Throws `SQLFault.notUnique` where that is taken.
    public func insert(_ form: HostedForm, at moment: Moment) throws {
        try connection.run(
            """
            INSERT INTO form_slugs (slug, workspace_id, form_id) VALUES (\(form.slug), \(workspace), \(form.id))
            """)
        try connection.run(
            """
            INSERT INTO forms (workspace_id, id, slug, title, kind, fields, source, campaign, thanks, created_at)
            VALUES (\(workspace), \(form.id), \(form.slug), \(form.title), \(form.kind),
                \(form.fields.map(\.text).joined(separator: ",")), \(form.source), \(form.campaign), \(form.thanks),
                \(moment))
            """)
    }

    /// The form of that id, unless it was closed; nil where there is none.
    public func form(_ id: ID<HostedForm>) throws -> HostedForm? {
        try row(
            """
            SELECT \(raw: HostedForm.selection) FROM forms
            WHERE workspace_id = \(workspace) AND id = \(id) AND closed_at IS NULL
            """
        ) { try HostedForm($0) }
    }

    /// The forms that are open, the first made first.
    public func forms(after id: ID<HostedForm>? = nil, limit: Int) throws -> [HostedForm] {
        let after = id?.raw ?? Identifier(high: 0, low: 0)
        return try rows(
            """
            SELECT \(raw: HostedForm.selection) FROM forms
            WHERE workspace_id = \(workspace) AND id > \(after) AND closed_at IS NULL ORDER BY id LIMIT \(limit)
            """
        ) { try HostedForm($0) }
    }

    /// Closes a form: its page is gone, its name stays taken.
    public func close(form id: ID<HostedForm>, at moment: Moment) throws {
        try connection.run(
            "UPDATE forms SET closed_at = \(moment) WHERE workspace_id = \(workspace) AND id = \(id)")
    }
}

extension Lobby {
    /// Whose form has that name in paths; nil where nobody's has.
    public func form(slug: String) throws -> (workspace: ID<Workspace>, form: ID<HostedForm>)? {
        try row("SELECT workspace_id, form_id FROM form_slugs WHERE slug = \(slug)") { row in
            var reader = RowReader(row, of: "form_slugs")
            return (try reader.next("workspace_id"), try reader.next("form_id"))
        }
    }
}

extension HostedForm {
    fileprivate static let selection = "id, slug, title, kind, fields, source, campaign, thanks"

    fileprivate init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "forms")
        self.init(
            id: try reader.next("id"), slug: try reader.next("slug"), title: try reader.next("title"),
            kind: try reader.next("kind"),
            fields: try reader.next("fields", String.self).split(separator: ",").compactMap { Field($0) },
            source: try reader.next("source"), campaign: try reader.next("campaign"),
            thanks: try reader.next("thanks"))
    }
}
