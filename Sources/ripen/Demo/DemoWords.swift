import Sales

/// What people of the demonstration say and write.
enum DemoWords {
    /// Notes under answers, by criterion.
    static func note(_ criterion: Criterion, _ dice: inout DemoDice) -> String {
        dice.pick(notes[criterion.name] ?? ["Asked on the phone: “\(criterion.question)” They answered it clearly."])
    }

    private static let notes: [String: [String]] = [
        "need": [
            "Plans in one spreadsheet by one person; wants three planners on the same numbers.",
            "Late orders cost them a customer in spring; wants to see bottlenecks two weeks ahead.",
            "Stock is 40 % too high because nobody trusts the forecast.",
        ],
        "authority": [
            "She signs up to 50,000 herself.", "Decides together with the CFO, who joined the second call.",
            "He owns the budget line and reports to the board in spring.",
        ],
        "budget": [
            "A line of the tools budget, confirmed in the call.", "Freed by ending the old licence in the autumn.",
            "Approved for this year; more needs the board.",
        ],
        "timeline": [
            "Wants to be live before the inventory in January.", "Before the new plant opens.",
            "Roll-out agreed for the start of the next quarter.",
        ],
        "next_steps": ["They send us last year's orders by Friday.", "Trial with two planners starts on Monday."],
        "event": [
            "The old licence ends, and its support with it.", "New plant opens; planning by hand will not do there.",
            "The auditors want a documented forecast by year's end.",
        ],
        "meeting": ["Agreed to meet with the people concerned."],
    ]
    static let connected = [
        "Talked for a quarter of an hour; open, knows the problem well.", "Asked what others of their size do.",
        "Short call, wants to see it with their own numbers.", "Went through their week of planning.",
    ]
    static let unanswered = [
        "No answer, tried twice.", "Went to the voice box.", "In a meeting, says the front desk.", "Rang out.",
    ]
    static let mails = ["Sent two dates for a call.", "Sent the case of a firm like theirs.", "Sent the price guide."]
    static let meetings = [
        "Demo with their own orders; two planners joined.", "Walked through the proposal line by line.",
        "Met the head of IT: single sign-on is the question.", "Showed the roll-out plan; the dates hold.",
    ]
    static let questions = [
        "Can it read our ERP's orders every night?", "What does it cost for five planners?",
        "Is the data kept in Europe?", "Do you have a case in our industry?",
    ]
    static let next = [
        "Send the offer", "Demo for the planners", "Call about the data export", "Send the security paper",
        "Agree on the roll-out plan", "Meet the CFO",
    ]
    static let slips = [
        "Their CFO is away until then.", "IT wants to check single sign-on first.", "The board meets a month later.",
    ]
    static let spam = ["10,000 leads for 99!!!", "I can put you first on every search engine", "qwertz test"]
}
