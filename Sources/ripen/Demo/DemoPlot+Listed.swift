import Sales

extension DemoPlot {
    /// Somebody on a list: they get letters, whose links scanners and some people follow; few of them answer or say in
    /// a call that they want more, and only then there is a lead.
    mutating func playListed() {
        letters()
        guard dice.chance(0.32) else { return }
        now = calendar.work(days: Double(dice.within(112...DemoCalendar.length)), after: start, &dice)
        if playbook.kind("email_replied") != nil, role.person.details.email != nil, dice.chance(0.6) { return reply() }
        coldCall()
    }

    private var start: Moment { calendar.moment(calendar.first, 8) }

    /// A letter each month, after the list was handed in.
    private mutating func letters() {
        guard playbook.kind("email_clicked") != nil, role.person.details.email != nil else { return }
        for month in 3..<6 where dice.chance(0.35) {
            let at =
                calendar.moment(calendar.first + (month * 30 + 17), 9.5) + Int64(dice.below(7_200))
                * Milliseconds.second
            if dice.chance(0.5) { add(.scans, at: at) }
            if dice.chance(0.3) {
                let later = at + Int64(dice.within(5...900)) * Milliseconds.minute
                add(.visits([DemoSign("email_clicked", "Monthly letter", url: "/letter/\(month)/case")]), at: later)
            }
        }
    }

    private mutating func coldCall() {
        guard playbook.outcome("asked_for_more", of: "call") != nil else { return }
        let note = "Called from the list. Wants to know how others of their size plan."
        guard dice.chance(0.35) else {
            return add(
                .logs("call", outcome: dice.pick(["no_answer", "not_interested"]), note: "Called from the list."))
        }
        add(.logs("call", outcome: "asked_for_more", note: note))
        carryOn()
    }

    /// A reply waits until somebody says what it means; only one that asks opens a lead.
    private mutating func reply() {
        let meaning = DemoPlot.meanings[dice.place(DemoPlot.meanings.map(\.weight))]
        add(.replies(meaning.words))
        now = calendar.working(dice.skewed(120, 0.8), after: now)
        // Whoever reads the post has not come to the latest ones.
        guard now < calendar.end + -2 * Milliseconds.day else { return }
        add(.triages(meaning.meaning))
        if meaning.meaning == .interested { carryOn() }
    }

    private static let meanings: [(meaning: ReplyMeaning, words: String, weight: Double)] = [
        (.interested, "We plan by spreadsheet and it hurts. Can you show me?", 3),
        (.later, "Not before the summer, please ask again then.", 2),
        (.no, "We have something and are happy with it.", 2),
        (.wrongPerson, "I am in purchasing; ask our head of operations.", 1),
        (.stop, "Please do not write to me again.", 1),
        (.outOfOffice, "I am out of the office until Monday.", 3),
    ]
}

extension DemoPlot {
    /// The one to look at first: everything that the gate asks for is there but the last.
    mutating func playStar() {
        now = calendar.engaged(calendar.today + -24, &dice)
        let asking = ["demo_requested", "seminar_attended", "audit_requested", "test_drive"]
        let kind = asking.first { playbook.kind($0) != nil } ?? "form_submitted"
        add(.visits(looks(3) + [DemoSign(kind)]))
        add(.assigns, at: now + 2 * Milliseconds.minute)
        later(0, call("connected"))
        keepInTouch(days: 6)
        guard let type = playbook.types.first else { return }
        let gate = playbook.gate(for: type)
        if playbook.kind("meeting_booked") != nil {
            later(0, .visits([DemoSign("meeting_booked", "With the head of planning, 45 minutes")]))
        }
        for asked in gate.must.dropLast() { prove(asked) }
        for asked in gate.should.prefix(2) { prove(asked) }
        keepInTouch(days: 3)
        let ahead = Double(calendar.end - now) / Double(Milliseconds.day)
        add(.plans("Ask what it may cost, and from which budget", days: ahead + 0.1))
    }

    /// A first episode that began so many hours ago.
    mutating func playFresh(hoursAgo: Double) {
        now = calendar.end + -Int64(hoursAgo * Double(Milliseconds.hour))
        add(.visits(looks(2) + [DemoSign(opening())]))
        carryOn()
    }
}
