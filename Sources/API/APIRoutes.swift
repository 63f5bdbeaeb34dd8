public import Gateway
import Hummingbird

/// Everything that programs may ask, under `/api/v1`.
public enum APIRoutes {
    /// The routes.
    public static let all = Routes { router, porch in
        let group = router.group("/api/v1")
        EngagementRoutes(limit: porch.settings.documentLimit).add(to: group)
        LeadRoutes().add(to: group)
        LeadStateRoutes().add(to: group)
        LeadWorkRoutes().add(to: group)
        OpportunityRoutes().add(to: group)
        TaskRoutes().add(to: group)
        TeamRoutes().add(to: group)
        PlaybookRoutes().add(to: group)
        FormRoutes(porch: porch).add(to: group)
    }
}
