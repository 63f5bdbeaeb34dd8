extension ImportFields {
    static let opportunities: [ImportField] = [
        externalID,
        ImportField("number", .integer, "its number in an export of ours"),
        ImportField("name", .text, "what it is called; made from account and id where there is none"),
        lead, account,
        ImportField("people", .text, "who has or had a part in it: external ids or e-mails, parted by semicolons"),
        ImportField("roles", .text, "the role of each of them, in that order, parted by semicolons"),
        ImportField("stances", .text, "the stance of each of them"),
        ImportField("left_at", .text, "when each of them left; blank for those who did not"),
        ImportField("type", .text, "type of the playbook"),
        ImportField("motion", .choice(["new", "existing", "renewal", "partnership"]), "new business or existing"),
        source,
        ImportField("stage", .text, "stage of its type; won and lost are read as outcomes"),
        ImportField("probability", .number, "percent"),
        ImportField("forecast", .text, "forecast category"),
        ImportField("amount", .money, "amount, or the low end of a range"),
        ImportField("amount_high", .money, "the high end of a range"),
        currency,
        ImportField("created_at", .moment, "when it was opened"),
        ImportField("expected_close", .day, "when it is expected to close"),
        ImportField("next_step", .text, "what happens next"),
        ImportField("next_step_on", .day, "when"),
        ImportField("on_hold_until", .day, "until when nothing is expected of it"),
        ImportField(
            "ticked", .text, "what is ticked of its stages' checklists: stage: line, each on a line of its own"),
        ImportField("outcome", .choice(["won", "lost", "no_decision"]), "how it ended"),
        ImportField("closed_at", .moment, "when it ended; on a row that is still open, when it is expected to"),
        reason, owner,
    ]

    static let costs: [ImportField] = [
        externalID,
        ImportField("at", .moment, "the day of the cost"),
        ImportField("from", .day, "its first day, where it covers a time"),
        ImportField("to", .day, "its last day"),
        ImportField("amount", .money, needed: true, "how much"),
        currency,
        ImportField("kind", .choice(["media", "tools", "people", "vendor"]), "what it was spent on"),
        campaign, source, vendor,
        ImportField("note", .text, "what else is known of it"),
    ]

    static let products: [ImportField] = [
        externalID,
        ImportField("name", .text, needed: true, "what it is called"),
        ImportField("code", .text, "article number"),
        ImportField("price", .money, "list price"),
        currency,
        ImportField("family", .text, "what it belongs to"),
        ImportField("active", .flag, "is sold"),
    ]
}
