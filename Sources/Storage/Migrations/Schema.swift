import SQLPort

/// The tables of Ripen. Released migrations never change; what comes later is a migration of its own.
public enum Schema {
    /// Brings a database to this schema.
    public static let migrator = Migrator(migrations)

    /// All migrations, in their order.
    public static let migrations = [
        Migration("foundation") { _ in foundation },
        Migration("statistics for the planner") { dialect in
            dialect == .sqlite ? Statistic.statements(foundationStatistics) : []
        },
        Migration("leases") { dialect in
            leases + (dialect == .sqlite ? Statistic.statements(leaseStatistics) : [])
        },
        Migration("sign-ins, sessions, tokens and forms") { dialect in
            entrance + (dialect == .sqlite ? Statistic.statements(entranceStatistics) : [])
        },
        Migration("holds, checklists and the board") { dialect in
            deals + (dialect == .sqlite ? Statistic.statements(dealStatistics) : [])
        },
        Migration("own fields in rows, and lists in order") { dialect in
            listing + (dialect == .sqlite ? Statistic.statements(listingStatistics) : [])
        },
        Migration("found by words") { dialect in
            search + (dialect == .sqlite ? wordsOfSQLite + Statistic.statements(searchStatistics) : [])
        },
        // Own fields that were there before they had rows: their keys are folded as no statement can fold them.
        Migration("own fields of before in rows", filling: Store.fillOwnValues),
        Migration("lists walked in order") { dialect in
            walking + (dialect == .sqlite ? Statistic.statements(walkingStatistics) : [])
        },
        Migration("leads of a campaign in order") { dialect in
            campaigning + (dialect == .sqlite ? Statistic.statements(campaigningStatistics) : [])
        },
    ]

    /// Parents before children, because a foreign key names its parent.
    private static let foundation =
        workspaces + team + parties + lists + campaigns + leads + timeline + opportunities + touches + qualification
        + entries + projections + jobs
}
