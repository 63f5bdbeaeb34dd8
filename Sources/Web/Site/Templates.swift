import Mustache

/// The templates of every page, read once.
enum Templates {
    /// Each by its name, as its text.
    static let texts: [String: [UInt8]] = [
        "board": PackageResources.board_mustache, "chips": PackageResources.chips_mustache,
        "convert": PackageResources.convert_mustache, "criteria": PackageResources.criteria_mustache,
        "draft": PackageResources.draft_mustache, "facts": PackageResources.facts_mustache,
        "fields": PackageResources.fields_mustache, "form": PackageResources.form_mustache,
        "forms": PackageResources.forms_mustache,
        "heads": PackageResources.heads_mustache, "home": PackageResources.home_mustache,
        "hosted": PackageResources.hosted_mustache,
        "lane": PackageResources.lane_mustache, "lanes": PackageResources.lanes_mustache,
        "layout": PackageResources.layout_mustache, "lead": PackageResources.lead_mustache,
        "leads": PackageResources.leads_mustache, "look": PackageResources.look_mustache,
        "narrow": PackageResources.narrow_mustache, "opportunities": PackageResources.opportunities_mustache,
        "opportunity": PackageResources.opportunity_mustache, "pages": PackageResources.pages_mustache,
        "people": PackageResources.people_mustache, "playbook": PackageResources.playbook_mustache,
        "refusal": PackageResources.refusal_mustache, "score": PackageResources.score_mustache,
        "search": PackageResources.search_mustache,
        "text": PackageResources.text_mustache,
        "timeline": PackageResources.timeline_mustache, "trouble": PackageResources.trouble_mustache,
        "types": PackageResources.types_mustache, "verbs": PackageResources.verbs_mustache,
        "whose": PackageResources.whose_mustache,
    ]

    private static let library = MustacheLibrary(
        templates: texts.compactMapValues { try? MustacheTemplate(string: String(decoding: $0, as: UTF8.self)) })

    /// The names of those that can be parsed: all of them.
    static var parsed: [String] { texts.keys.filter { library.getTemplate(named: $0) != nil } }

    /// The page as HTML.
    static func html<P: Page>(_ page: P) -> String {
        Sheet.of(page).flatMap { library.render($0, withTemplate: P.template) } ?? ""
    }
}
