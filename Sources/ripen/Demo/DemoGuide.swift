import Actions
import SQLPort
import Sales

/// How one comes into the demonstration, and what to look at first.
struct DemoGuide: Encodable, Sendable {
    /// Somebody to sign in as.
    struct Visitor: Encodable, Sendable {
        let email: String
        let role: String
        let password: String
    }
    /// A page worth looking at.
    struct Look: Encodable, Sendable {
        let url: String
        let what: String
    }
    let url: String
    let visitors: [Visitor]
    let looks: [Look]
    let database: String
    private let kept: Bool

    init(at url: String, _ visitors: [Visitor], _ reading: DemoReading, _ place: DemoPlace) {
        (self.url, self.visitors, database, kept) = (url, visitors, place.path, place.kept)
        let home = "\(url)/w/\(reading.workspace)"
        looks = [
            reading.star.map {
                Look(url: "\(home)/leads/\($0)", what: "a lead that lacks one thing to be an opportunity")
            },
            Look(url: "\(home)/board", what: "the board: every open opportunity in its stage"),
            reading.counts.won.map { Look(url: "\(home)/opportunities/\($0)", what: "an opportunity that was won") },
        ].compactMap { $0 }
    }

    func write(on sheet: inout Sheet) {
        sheet.gap()
        sheet.line(Marks.met, " Ripen is at ", .bold(url), .dim("   Ctrl-C ends it."))
        sheet.gap()
        sheet.line(.dim("  Sign in as"))
        var table = TextTable([.text(""), .text(""), .text("")])
        for visitor in visitors { table.add([.cyan(visitor.email), Ink(visitor.role), .bold(visitor.password)]) }
        sheet.table(table, indent: 2)
        sheet.gap()
        sheet.line(.dim("  Look first at"))
        for look in looks { sheet.line("  ", .cyan(look.url), .dim("   \(look.what)")) }
        sheet.gap()
        let what = kept ? "stays there" : "goes with it"
        sheet.line(.dim("  The same at the command line, the database \(what):  export RIPEN_DATABASE=\(database)"))
    }
}

extension DemoGuide.Visitor {
    /// The owner, the manager and a rep, each with a password made from the seed, set at the reception.
    static func come(to database: any SQLDatabase, seed: UInt64) async throws -> [DemoGuide.Visitor] {
        var dice = DemoDice(seed: seed, part: 4)
        let reception = Reception(database: database, clock: Stores.clock)
        var visitors: [DemoGuide.Visitor] = []
        for member in [DemoTeam.owner, DemoTeam.manager, DemoTeam.reps[1]] {
            let password = "\(dice.pick(words))-\(dice.pick(words))-\(dice.within(10...99))"
            try await reception.setPassword(password, of: member.email)
            visitors.append(
                DemoGuide.Visitor(email: member.email, role: member.role.rawValue, password: password))
        }
        return visitors
    }

    private static let words = [
        "amber", "fjord", "maple", "comet", "orchard", "pebble", "harbor", "linden", "cedar", "violet", "meadow",
        "lantern",
    ]
}
