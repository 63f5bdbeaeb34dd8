extension ImportFields {
    static let engagements: [ImportField] = [
        externalID,
        ImportField("kind", .text, needed: true, "what the person did: a kind of the playbook"),
        at, knownAt, lead, person, email, phone, account,
        ImportField("class", .choice(["human", "probable", "machine"]), "whether a person did it; human unless given"),
        source, campaign,
        ImportField("detail", .text, "what else is known of it"),
        ImportField("url", .text, "the page it happened on"),
    ]

    static let activities: [ImportField] = [
        externalID,
        ImportField("kind", .text, needed: true, "what we did: call, email, meeting, demo, survey…"),
        at, knownAt, lead, person, opportunity, by,
        ImportField("outcome", .text, "what came of it, as held or no_answer"),
        ImportField("note", .text, "what was said"),
    ]

    static let decisions: [ImportField] = [
        externalID,
        ImportField("lead", .reference(.lead), needed: true, "the lead: external id or number"),
        ImportField("decision", .choice(LeadWords.decisions), needed: true, "what was decided about it"),
        at, reason,
        ImportField("until", .day, "when to look again, for nurture"),
        by,
    ]

    static let notes: [ImportField] = [
        externalID, at, lead, person, account, opportunity,
        ImportField("text", .text, needed: true, "the note"),
        by,
    ]

    static let tasks: [ImportField] = [
        externalID, lead, person, opportunity,
        ImportField("title", .text, needed: true, "what is to be done"),
        ImportField("due", .moment, "by when"),
        ImportField("done_at", .moment, "when it was done"),
        owner,
    ]
}
