import Sales

/// One thing somebody does towards the team in a visit: what, and how many minutes before its end.
struct DemoSign: Sendable {
    let kind: String
    var minutes = 0.0
    var detail: String?
    var url: String?

    init(_ kind: String, minutes: Double = 0, _ detail: String? = nil, url: String? = nil) {
        (self.kind, self.minutes, self.detail, self.url) = (kind, minutes, detail, url)
    }
}

/// Something that happens in the world.
enum DemoDeed: Sendable {
    /// The person does these things, the last of them now.
    case visits([DemoSign])
    /// A scanner follows every link of a letter to the person.
    case scans
    case replies(String)
    case triages(ReplyMeaning)
    case assigns
    /// An attempt of the rep's; a qualified lead is accepted with it.
    case logs(String, outcome: String?, note: String)
    case qualifies(String)
    /// What the gate asks for, one requirement after the other.
    case answers(Requirement, note: String)
    case contradicts(String, note: String)
    case plans(String, days: Double)
    case rests(String, days: Int)
    case disqualifies(String)
    case converts(DemoTerms)
    case advances
    /// The buyer puts off the date, or the rep says what is next; by so many days.
    case slips(Int, why: String)
    case steps(String, days: Int)
    case wins
    case loses(String)
    case stalls(String, days: Int)
    case reopens
}

/// What a conversion of the world is on.
struct DemoTerms: Sendable {
    var type: String
    /// In whole units of the workspace's currency.
    var amount: Int64?
    var high: Int64?
    var closesIn: Int
    var next: String
    /// Others who take part, with role and stance.
    var colleagues: [(person: DemoPerson, role: String, stance: String)] = []
    var role: String
    var override: String?
}

/// A deed with its moment and its thread.
struct DemoBeat: Sendable {
    let at: Moment
    let thread: Int
    let deed: DemoDeed
}

/// Everything that happens to one person, and how far it got.
struct DemoThread: Sendable {
    var person: DemoPerson
    var channel: DemoChannel
    var rep: Int
    var personID: ID<Person>?
    /// The latest lead and opportunity, and where they stand.
    var lead: Lead?
    var opportunity: Opportunity?
    /// The latest engagement of each kind.
    var signs: [String: ID<Engagement>] = [:]
    /// The address of the customer who sent them.
    var referrer: String?
    /// Whether they had bought before the world began.
    var isCustomer = false
    /// The reply that waits.
    var reply: ID<Engagement>?

    init(_ person: DemoPerson, _ channel: DemoChannel, rep: Int) {
        (self.person, self.channel, self.rep) = (person, channel, rep)
    }
}
