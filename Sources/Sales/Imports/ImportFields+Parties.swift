extension ImportFields {
    /// Who a person is, in the words shared by people, lists and leads.
    private static let personal: [ImportField] = [
        ImportField("first_name", .text, "given name"),
        ImportField("last_name", .text, "family name"),
        ImportField("name", .text, "the whole name, where the file does not part it"),
        email, phone,
        ImportField("title", .text, "job title"),
        ImportField("seniority", .text, "level, as director or c_suite"),
        ImportField("department", .text, "department or function"),
    ]

    /// What an organisation is, in the words shared by accounts and leads.
    private static let firmographic: [ImportField] = [
        domain,
        ImportField("industry", .text, "what it does"),
        ImportField("employees", .band, "how many work there: a number or a band, as 200-499"),
        ImportField("revenue", .band, "revenue a year: a number or a band, as $1M-$10M"),
        ImportField("country", .text, "country"),
        ImportField("region", .text, "state, province or sales region"),
    ]

    static let accounts: [ImportField] =
        [externalID, ImportField("name", .text, "the organisation's name")] + firmographic + [phone, owner]

    static let people: [ImportField] =
        [externalID] + personal + [
            account,
            ImportField("country", .text, "country"),
            ImportField("consent", .text, "what they agreed to, as newsletter or yes"),
        ]

    static let list: [ImportField] =
        [externalID] + personal + [
            ImportField("company", .text, "the organisation's name; alone it is enough")
        ] + firmographic + [
            ImportField("consent", .text, "what they agreed to, as newsletter or yes"),
            ImportField("list", .text, "the list's name; the file's unless given"),
            ImportField("origin", .text, "where the list comes from"),
            ImportField("basis", .text, "on what legal basis we may use it"),
            vendor,
            ImportField("engagement", .text, "what the person did; a filled cell opens a lead for the row"),
            ImportField("at", .moment, "when they did it"),
            campaign, source,
        ]

    static let leads: [ImportField] =
        [
            externalID,
            ImportField("engagement", .text, "what the person did: a kind of the playbook, as demo_requested"),
            at, knownAt, person,
        ] + personal + [
            account,
            ImportField("company", .text, "the organisation's name, where there is no id for it"),
        ] + firmographic + [
            source, campaign, owner,
            ImportField("status", .text, "how far it got elsewhere; read as a state or a decision"),
            ImportField("product_interest", .text, "what they asked about"),
            ImportField("motion", .choice(["new", "existing", "renewal", "partnership"]), "new business or existing"),
            ImportField("state", .choice(LeadWords.states), "the lead's state"),
            ImportField("detail", .text, "what else is known of the engagement"),
            ImportField("url", .text, "the page it happened on"),
        ]
        + ["source", "medium", "campaign", "term", "content"].map {
            ImportField("utm_\($0)", .text, "the \($0) named in the link")
        }

    static let users: [ImportField] = [
        externalID, email,
        ImportField("name", .text, "the user's name"),
        ImportField("role", .choice(["owner", "manager", "rep", "marketer", "viewer"]), "what they may do"),
        ImportField("active", .flag, "may sign in"),
    ]

    static let suppressions: [ImportField] = [
        email, phone,
        ImportField("domain", .domain, "everybody at this domain"),
        ImportField("reason", .text, "why nothing is sent"),
        ImportField("at", .moment, "since when"),
        ImportField("channel", .choice(["email", "phone", "all"]), "on which channel; all unless given"),
    ]
}

/// The words of a lead's ladder as files spell them.
enum LeadWords {
    static let states = ["new", "qualified", "prospect", "converted", "nurture", "disqualified"]
    static let decisions = ["qualified", "accepted", "nurture", "disqualified", "converted"]
}
