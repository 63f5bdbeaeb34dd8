extension ValueTable {
    /// Stages and statuses that say how a deal ended. Other stages stay stages.
    static let dealStages = ValueTable(outcomes)

    /// The same for a column of outcomes, where an open deal says so.
    static let dealOutcomes = ValueTable(
        outcomes + [
            ([.value("open")], "Open,Active,In Progress,Pending,Ongoing,Offen,En cours,Abierto,Abierta,En curso")
        ])

    private static let outcomes: [(meanings: [MappedValue], values: String)] = [
        (
            [.outcome("won")],
            """
            Closed Won,Closed - Won,ClosedWon,Won,Deal Won,Closed/Won,Gewonnen,Gagné,Gagnée,Ganado,Ganada,
            Cerrado Ganado
            """
        ),
        (
            [.outcome("lost")],
            """
            Closed Lost,Closed - Lost,ClosedLost,Lost,Deal Lost,Closed/Lost,Closed Lost to Competition,
            Closed - Lost to Competition,Verloren,Perdu,Perdue,Perdido,Perdida,Cerrado Perdido
            """
        ),
        (
            [.outcome("no_decision")],
            "No Decision,Closed No Decision,Closed - No Decision,Abandoned,Cancelled,Canceled,Withdrawn,Status Quo"
        ),
    ]

    static let motions = ValueTable([
        ([.value("new")], "New,New Business,New Customer,New Logo,Neukunde,Neugeschäft"),
        (
            [.value("existing")],
            """
            Existing,Existing Business,Existing Customer,Expansion,Upsell,Upgrade,Cross-sell,Add-on,
            Existing Customer - Upgrade,Existing Customer - Replacement,Existing Customer - Downgrade,Bestandskunde
            """
        ),
        ([.value("renewal")], "Renewal,Renewals,Verlängerung"),
        ([.value("partnership")], "Partnership,Partner,Alliance"),
    ])

    static let costKinds = ValueTable([
        (
            [.value("media")],
            "Media,Ads,Ad Spend,Advertising,Paid Search,Paid Social,Event,Trade Show,Print,Sponsoring,Werbung"
        ),
        ([.value("tools")], "Tools,Tool,Software,SaaS,Subscription,Licence,License"),
        ([.value("people")], "People,Staff,Salary,Salaries,Payroll,Freelancer,Personal,Personnel"),
        ([.value("vendor")], "Vendor,Lead Vendor,Agency,List,Purchased List,Data,Supplier"),
    ])
}
