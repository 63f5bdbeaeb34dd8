import Mustache

/// The templates of every page, read once.
enum Templates {
    /// Each by its name, as its text.
    static let texts: [String: [UInt8]] = [
        "board": PackageResources.board_mustache, "chips": PackageResources.chips_mustache,
        "convert": PackageResources.convert_mustache, "criteria": PackageResources.criteria_mustache,
        "draft": PackageResources.draft_mustache, "facts": PackageResources.facts_mustache,
        "fields": PackageResources.fields_mustache, "form": PackageResources.form_mustache,
        "heads": PackageResources.heads_mustache, "home": PackageResources.home_mustache,
        "lane": PackageResources.lane_mustache, "lanes": PackageResources.lanes_mustache,
        "layout": PackageResources.layout_mustache, "lead": PackageResources.lead_mustache,
        "leads": PackageResources.leads_mustache, "look": PackageResources.look_mustache,
        "narrow": PackageResources.narrow_mustache, "opportunities": PackageResources.opportunities_mustache,
        "opportunity": PackageResources.opportunity_mustache, "pages": PackageResources.pages_mustache,
        "people": PackageResources.people_mustache, "playbook": PackageResources.playbook_mustache,
        "refusal": PackageResources.refusal_mustache, "score": PackageResources.score_mustache,
        "text": PackageResources.text_mustache,
        "timeline": PackageResources.timeline_mustache, "trouble": PackageResources.trouble_mustache,
        "types": PackageResources.types_mustache, "verbs": PackageResources.verbs_mustache,
        "whose": PackageResources.whose_mustache,
    ]

    private static let library: MustacheLibrary = {
        var library = MustacheLibrary()
        for (name, bytes) in texts {
            guard let template = try? MustacheTemplate(string: String(decoding: bytes, as: UTF8.self)) else { continue }
            library.register(template, named: name)
        }
        return library
    }()

    /// The page as HTML.
    static func html<P: Page>(_ page: P) -> String { library.render(page, withTemplate: P.template) ?? "" }
}
