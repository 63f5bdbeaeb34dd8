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

    /// Those templates, read and put together. A fault in one of them is found by the first test that runs.
    static let shelf = Result { () throws(TemplateFault) in try TemplateShelf(texts) }

    /// The page as HTML.
    static func html<P: Page>(_ page: P) throws -> [UInt8] {
        guard let tags = try shelf.get()[P.template] else { throw TemplateFault(P.template, "is not there") }
        return try TemplateRun.html(tags, page)
    }
}
