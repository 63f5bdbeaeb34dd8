extension Schema {
    /// What lists are walked along: by the moment a buyer was last heard, and by fit. The moment leaves the index of
    /// interest, where it was only looked past; numbers are walked by the index that keeps them unique; and the few
    /// leads without a person are found by themselves where a list is in order of names.
    static let walking = [
        "DROP INDEX standings_by_interest",
        "CREATE INDEX standings_by_interest ON standings (workspace_id, open, interest_whole, lead_id)",
        "CREATE INDEX standings_by_hearing ON standings (workspace_id, open, buyer_at, lead_id)",
        "CREATE INDEX standings_by_fit ON standings (workspace_id, open, fit_whole, lead_id)",
        "DROP INDEX leads_by_state_and_number",
        "CREATE INDEX leads_without_person ON leads (workspace_id, account_id) WHERE person_id IS NULL",
    ]

    static let walkingStatistics = [
        Statistic("standings", "standings_by_interest", rows: 1_000_000, [500_000, 5_000, 1]),
        Statistic("standings", "standings_by_hearing", rows: 1_000_000, [500_000, 2, 1]),
        Statistic("standings", "standings_by_fit", rows: 1_000_000, [500_000, 5_000, 1]),
        Statistic("leads", "leads_without_person", rows: 10_000, [2]),
    ]

    /// The leads of a campaign, by when they were opened rather than by their states.
    static let campaigning = [
        "DROP INDEX leads_by_campaign",
        """
        CREATE INDEX leads_by_campaign ON leads (workspace_id, campaign_id, opened_at)
        WHERE campaign_id IS NOT NULL
        """,
    ]

    static let campaigningStatistics = [
        Statistic("leads", "leads_by_campaign", rows: 1_000_000, [5_000, 2])
    ]
}
