public import Gateway

/// Everything that people see in a browser.
public enum SitePages {
    /// The routes of all pages.
    public static let routes = Routes { router, porch in
        EntrancePages(porch: porch).add(to: router)
        HomePages(porch: porch).add(to: router)
        LeadPages(porch: porch).add(to: router)
        OpportunityPages(porch: porch).add(to: router)
        BoardPages(porch: porch).add(to: router)
        SearchPages(porch: porch).add(to: router)
        PlaybookPages(porch: porch).add(to: router)
        FormListPages(porch: porch).add(to: router)
        HostedFormPages(porch: porch).add(to: router)
    }

    /// The files that pages ask for.
    public static let assets: [Asset] = Assets.all

    /// How pages of this server tell what went wrong.
    public static func troublePage(of porch: Porch) -> TroublePage {
        { trouble, request, context in try TroublesPage.answer(trouble, request, context, porch) }
    }
}
