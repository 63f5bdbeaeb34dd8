/// The people of the demonstration. All of them, and their companies, are invented.
enum DemoPeople {
    /// The one whose lead the tour follows: everything is there but the answer to one question.
    static let star = DemoPerson(
        "Nora Lindqvist", "Chief Operating Officer", at: "Halden Logistics", "logistics", 420, "Göteborg",
        from: "seminar",
        [
            .at(39.3, "event_registered", "Seminar “Shorter lead times”"),
            .at(33.1, "seminar_attended", "Seminar “Shorter lead times”"),
            DemoStep(32.4, .logs("call", outcome: "left_message", note: "Left a message, will call again.")),
            DemoStep(31.2, .accepts),
            .at(20.5, "content_downloaded", "Paper: thirty hours in the yard"),
            DemoStep(12.3, .logs("call", outcome: "connected", note: "Yard waiting times are her topic this quarter.")),
            .at(9.2, "page_viewed", "/cases/terminal"), .at(9.1, "page_viewed", "/people"),
            .at(2.4, "meeting_booked", "Tuesday, 45 minutes, with the site manager"),
            DemoStep(
                2.2,
                .answers(
                    "authority", "involved", note: "She decides together with the CFO, who joins the meeting.")),
            DemoStep(2.1, .plans("Meeting with the site manager", inDays: 3.2)),
        ])

    /// Everybody, the star first.
    static let all = [star] + won + prospects + qualified + fresh + resting + gone

    private static let won = [
        DemoPerson(
            "Henrik Aas", "Owner", at: "Fjordline Energy", "energy", 260, "Bergen", from: "referral",
            [
                .at(41.6, "referral_received", "Referred by a former client"),
                DemoStep(
                    41.2,
                    .logs(
                        "call", outcome: "connected",
                        note: "Grid permits take too long, he wants a second pair of eyes.")),
                DemoStep(41.1, .accepts),
                DemoStep(40.5, .answers("need", "specific", note: "Cut permit preparation from 14 weeks to 8.")),
                .at(40.2, "meeting_booked", "At their office in Bergen"),
                DemoStep(38.3, .converts(amount: 38_000, closesIn: 30, next: "Send the outline of the diagnosis")),
                DemoStep(30.4, .answers("budget", "available", amount: 40_000, note: "Approved by the board, 40,000.")),
                DemoStep(30.3, .answers("authority", "involved", note: "He decides himself.")),
                DemoStep(29.3, .advances("diagnosis")),
                DemoStep(19.3, .advances("proposal", checked: ["Findings discussed with those concerned"])),
                DemoStep(8.3, .wins),
            ]),
        DemoPerson(
            "Claudia Brandt", "CEO", at: "Brandt Feinwerk", "manufacturing", 180, "Stuttgart", from: "seminar",
            [
                .at(40.4, "seminar_attended", "Seminar “Shorter lead times”"),
                DemoStep(39.5, .accepts),
                .at(37.2, "meeting_booked", "By video"),
                DemoStep(36.4, .answers("need", "specific", note: "Set-up times on the milling line, two shifts.")),
                DemoStep(36.2, .converts(amount: 54_000, closesIn: 45, next: "Walk the line with the foreman")),
                DemoStep(15.4, .loses("price")),
            ]),
    ]

    private static let prospects = [
        DemoPerson(
            "Tomás Herrera", "VP Operations", at: "Alba Retail Group", "retail", 900, "Valencia", from: "webinar",
            [
                .at(24.3, "webinar_attended", "Webinar: stock that moves"),
                .at(16.2, "question_asked", "Do you work with franchise stores?"),
                DemoStep(15.6, .logs("call", outcome: "connected", note: "Wants a pilot in two stores.")),
                DemoStep(15.3, .accepts),
                DemoStep(15.2, .answers("need", "specific", note: "Shrinkage in the two largest stores.")),
                DemoStep(4.2, .plans("Visit the Valencia store", inDays: 6.2)),
            ]),
        DemoPerson(
            "Ingrid Maas", "Managing Director", at: "Maas & Zoon", "manufacturing", 95, "Eindhoven", from: "website",
            [
                .at(18.4, "content_downloaded", "Paper: thirty hours in the yard"),
                .at(11.3, "form_submitted", "Please call me about planning."),
                DemoStep(
                    10.4,
                    .logs("call", outcome: "connected", note: "Planning is done in one spreadsheet by one person.")),
                DemoStep(10.2, .accepts),
                DemoStep(9.6, .plans("Send the planning checklist", inDays: 11)),
            ]),
        DemoPerson(
            "Pavel Novák", "Chief Financial Officer", at: "Vltava Insurance", "insurance", 640, "Praha",
            from: "referral",
            [
                .at(13.5, "referral_received", "Referred by Henrik Aas"),
                DemoStep(12.6, .accepts),
                DemoStep(12.1, .answers("budget", "identified", amount: 25_000, note: "A line in next year's plan.")),
                .at(5.2, "survey_answered", "Timeline: before the spring audit"),
                DemoStep(5.1, .logs("call", outcome: "left_message", note: "Asked when the audit team could join.")),
                DemoStep(5.05, .plans("Call about the audit", inDays: 4.8)),
            ]),
    ]

    private static let qualified = [
        DemoPerson(
            "Yasmin Farouk", "Director Supply Chain", at: "Nile Medical", "healthcare", 310, "Cairo", from: "seminar",
            [
                .at(33.2, "seminar_attended", "Seminar “Shorter lead times”"),
                DemoStep(32.6, .logs("call", outcome: "connected", note: "Sterile goods arrive late at three sites.")),
                DemoStep(32.5, .accepts), .at(4.3, "page_viewed", "/cases/hospital"),
                DemoStep(4.1, .plans("Call her about the hospital case", inDays: 5)),
            ]),
        DemoPerson(
            "Oliver Grant", "Head of Operations", at: "Grant Cold Chain", "logistics", 140, "Leeds", from: "website",
            [
                .at(1.8, "question_asked", "What does a diagnosis cost?"),
                .at(1.7, "content_downloaded", "Price guide"),
                DemoStep(1.6, .logs("call", outcome: "no_answer", note: "Engaged, try in the morning.")),
                DemoStep(1.55, .plans("Call again in the morning", inDays: 1.8)),
            ]),
        DemoPerson(
            "Léa Fontaine", "CEO", at: "Atelier Fontaine", "retail", 60, "Lyon", from: "newsletter",
            [
                .at(30.1, "newsletter_subscribed"), .at(3.4, "form_submitted", "We open a second warehouse in March."),
                DemoStep(3.3, .logs("email", outcome: "sent", note: "Sent two dates for a call.")),
                DemoStep(3.2, .plans("Call if she has not answered", inDays: 4)),
            ]),
        DemoPerson(
            "Marek Zielinski", "Owner", at: "Baltic Windows", "manufacturing", 210, "Gdańsk", from: "seminar",
            [
                .at(33.3, "seminar_attended", "Seminar “Shorter lead times”"),
                DemoStep(32.9, .logs("call", outcome: "left_message", note: "Left a message with his office.")),
                .at(21.2, "email_clicked", "Invitation"),
                DemoStep(20.4, .logs("call", outcome: "no_answer", note: "No luck again.")),
                DemoStep(20.3, .plans("Write him a letter", inDays: 19.5)),
            ]),
        DemoPerson(
            "Emeka Obi", "Chief Executive", at: "Lagoon Software", "software", 130, "Lagos", from: "webinar",
            [
                .at(24.4, "webinar_attended", "Webinar: stock that moves"),
                DemoStep(23.9, .logs("email", outcome: "sent", note: "Slides and a question.")),
                .at(1.6, "call_received", "Asked for a call back"),
                DemoStep(1.5, .plans("Call him back", inDays: 1.6)),
            ]),
    ]

    private static let fresh = [
        DemoPerson(
            "Sofia Rossi", "Operations Manager", at: "Rossi Ceramics", "manufacturing", 75, "Faenza", from: "website",
            [.at(0.06, "content_downloaded", "Paper: thirty hours in the yard")]),
        DemoPerson(
            "Daniel Weber", "Project Manager", at: "Stadtwerke Lindau", "public sector", 330, "Lindau", from: "website",
            [
                .at(1.3, "form_submitted", "Do you do public tenders?"),
                DemoStep(1.2, .logs("email", outcome: "sent", note: "Sent the reference from Ulm.")),
                DemoStep(1.15, .plans("Ask for the date of the tender", inDays: 3)),
            ]),
        DemoPerson(
            "Aoife Brennan", "Founder", at: "Tidewater Foods", "retail", 35, "Cork", from: "newsletter",
            [.at(22.3, "newsletter_subscribed"), .at(0.4, "content_downloaded", "Price guide")]),
        DemoPerson(
            "Kenji Mori", "Vice President", at: "Mori Precision", "manufacturing", 2_400, "Nagoya", from: "webinar",
            [
                .at(24.2, "webinar_attended", "Webinar: stock that moves"),
                DemoStep(23.8, .logs("email", outcome: "sent", note: "Slides and a question.")),
            ]),
        DemoPerson(
            "Hanna Virtanen", "Director", at: "Karelia Timber", "manufacturing", 88, "Joensuu", from: "seminar",
            [.at(0.12, "question_asked", "Can you come to the mill in December?")]),
        DemoPerson(
            "Luis Pereira", "Logistics Lead", at: "Douro Wines", "retail", 45, "Porto", from: "website",
            [
                .at(7.5, "content_downloaded", "Paper: thirty hours in the yard"), .at(7.4, "page_viewed", "/prices"),
                DemoStep(7.2, .logs("call", outcome: "connected", note: "After the harvest accounts, in December.")),
                DemoStep(7.1, .plans("Call after the harvest accounts", inDays: 21)),
            ]),
    ]

    private static let resting = [
        DemoPerson(
            "Birgit Sommer", "CFO", at: "Sommer Optik", "healthcare", 150, "Jena", from: "seminar",
            [
                .at(33.4, "seminar_attended", "Seminar “Shorter lead times”"),
                DemoStep(31.3, .logs("call", outcome: "connected", note: "The budget is spent; again in February.")),
                DemoStep(31.2, .nurtures("budget_year", days: 75)),
            ]),
        DemoPerson(
            "Ravi Menon", "COO", at: "Coastal Freight", "logistics", 520, "Kochi", from: "website",
            [
                .at(26.3, "form_submitted", "We compare three firms."),
                DemoStep(25.4, .logs("call", outcome: "connected", note: "The board decides in four weeks.")),
                DemoStep(25.3, .nurtures("decision_pending", days: 30)),
                .at(0.3, "question_asked", "The board has decided. Can we talk this week?"),
            ]),
    ]

    private static let gone = [
        DemoPerson(
            "Greta Holm", "Student", at: "Lund Student Union", "education", 12, "Lund", from: "website",
            [.at(17.4, "content_downloaded", "For my thesis"), DemoStep(17.1, .disqualifies("no_need"))]),
        DemoPerson(
            "Win Fast", "Growth Partner", at: "Leads4You", "advertising", 5, "Nowhere", from: "website",
            [.at(14.4, "form_submitted", "10,000 leads for 99!!!"), DemoStep(14.3, .disqualifies("selling_to_us"))]),
        DemoPerson(
            "Peter Adler", "Owner", at: "Adler Bäckerei", "food", 9, "Passau", from: "seminar",
            [
                .at(33.5, "seminar_attended", "Seminar “Shorter lead times”"),
                DemoStep(30.2, .disqualifies("too_small")),
            ]),
    ]

    /// Names on a list that somebody bought: nobody of them is a lead.
    static let bought: [(name: String, company: String)] = [
        ("Anna Keller", "Keller Pumpen"), ("Bruno Silva", "Silva Transportes"), ("Carla Dietz", "Dietz Holzbau"),
        ("Dmitri Orlov", "Orlov Trading"), ("Elena Popa", "Popa Textil"), ("Farid Aziz", "Aziz Cement"),
    ]
}
