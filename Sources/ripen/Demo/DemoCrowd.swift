/// As many more people as were asked for, made up at random from a seed: the same seed makes the same crowd.
struct DemoCrowd {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func people(_ count: Int) -> [DemoPerson] { (0..<max(0, count)).map { person($0) } }

    private mutating func person(_ place: Int) -> DemoPerson {
        // The place in the crowd keeps two people of one name at different companies.
        let company = "\(pick(DemoCrowd.roots)) \(pick(DemoCrowd.trades)) \(place + 1)"
        return DemoPerson(
            "\(pick(DemoCrowd.firstNames)) \(pick(DemoCrowd.lastNames))", pick(DemoCrowd.titles), at: company,
            pick(DemoCrowd.industries), Int64(5 + below(900)), pick(DemoCrowd.regions), from: pick(DemoCrowd.sources),
            steps())
    }

    private mutating func steps() -> [DemoStep] {
        let first = 1.1 + Double(below(380)) / 10
        var steps = [DemoStep.at(first, pick(DemoCrowd.asking))]
        for _ in 0..<below(4) { steps.append(.at(first * Double(below(100)) / 100 + 0.05, pick(DemoCrowd.looking))) }
        return steps
    }

    private mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

    private mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// Sebastiano Vigna's splitmix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static let firstNames = [
        "Alma", "Bastian", "Chiara", "Dario", "Elif", "Felix", "Giulia", "Hugo", "Ilse", "Joao", "Katya", "Lars",
        "Mina",
        "Nikos", "Olga", "Priya", "Quentin", "Rosa", "Samir", "Tove", "Ulrich", "Vera", "Wanda", "Xenia", "Yusuf",
        "Zoe",
    ]
    private static let lastNames = [
        "Andersen", "Bianchi", "Costa", "Dahl", "Eriksen", "Ferrari", "Gruber", "Hoffmann", "Ivanova", "Jansen", "Kaya",
        "Lehmann", "Moreau", "Nilsson", "Okafor", "Petrov", "Quinn", "Ricci", "Schmid", "Tanaka", "Ueda", "Vogel",
        "Wolf",
    ]
    private static let roots = [
        "Alpen", "Baltic", "Delta", "Elbe", "Fjord", "Hansa", "Iberia", "Jura", "Loire", "Tatra",
    ]
    private static let trades = ["Textiles", "Freight", "Foods", "Tools", "Clinics", "Power", "Stores", "Systems"]
    private static let titles = [
        "CEO", "Owner", "COO", "Director Operations", "Head of Logistics", "Manager", "Engineer",
    ]
    private static let industries = ["manufacturing", "logistics", "retail", "healthcare", "software", "agriculture"]
    private static let regions = ["north", "south", "east", "west"]
    private static let sources = ["seminar", "website", "webinar", "newsletter", "referral"]
    private static let asking = ["content_downloaded", "form_submitted", "question_asked", "seminar_attended"]
    private static let looking = ["page_viewed", "email_clicked", "event_registered", "newsletter_subscribed"]
}
