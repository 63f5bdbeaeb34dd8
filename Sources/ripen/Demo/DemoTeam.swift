import Actions
import Sales

/// Somebody of the team that sells.
struct DemoMember: Sendable {
    let name: String
    let role: Role
    /// Working minutes from an engagement to their first attempt; half of them are faster.
    let pace: Double
    /// How much better than others they bring leads on.
    let skill: Double
    /// How many of the new leads are theirs.
    let weight: Double

    init(_ name: String, _ role: Role, pace: Double = 60, skill: Double = 0, weight: Double = 0) {
        self.name = name
        self.role = role
        self.pace = pace
        self.skill = skill
        self.weight = weight
    }

    /// Their address at the team's domain.
    var email: String { "\((Folding.name(name) ?? name).split(separator: " ")[0])@\(DemoTeam.domain)" }
}

/// The team of the demonstration. All of them are invented.
enum DemoTeam {
    static let company = "Kestrel Planning"
    static let domain = "kestrel.example"
    static let zone = "Europe/Vienna"

    static let owner = DemoMember("Helena Vogt", .owner)
    static let manager = DemoMember("Marcus Oyelaran", .manager)
    static let marketer = DemoMember("Priya Raman", .marketer)
    static let reps = [
        DemoMember("Jonas Berg", .rep, pace: 24, skill: 0.35, weight: 1.2),
        DemoMember("Aisha Rahman", .rep, pace: 48, skill: 0.45, weight: 1.1),
        DemoMember("Luca Moretti", .rep, pace: 150, skill: -0.1, weight: 1),
        DemoMember("Eva Lindgren", .rep, pace: 420, skill: -0.35, weight: 0.9),
        DemoMember("Tomasz Zielinski", .rep, pace: 75, skill: 0.1, weight: 0.9),
    ]
    /// The last of the reps has been away for so many days: nobody does their work meanwhile.
    static let daysAway = 12
    static var absent: Int { reps.count - 1 }
    static var all: [DemoMember] { [owner, manager, marketer] + reps }
}

/// The desks of the team, by the place of each rep.
struct DemoDesks: Sendable {
    let owner: Desk
    let manager: Desk
    let marketer: Desk
    let reps: [Desk]
    /// What happens by itself: forms, pages, routing.
    let system: Desk

    /// Adds everybody to the workspace of `owner`.
    init(_ owner: Desk) async throws {
        func join(_ member: DemoMember) async throws -> Desk {
            let user = try await owner.addUser(email: member.email, name: member.name, role: member.role)
            return owner.with(actor: .user(user.id), role: member.role)
        }
        self.owner = owner
        manager = try await join(DemoTeam.manager)
        marketer = try await join(DemoTeam.marketer)
        var reps: [Desk] = []
        for rep in DemoTeam.reps { reps.append(try await join(rep)) }
        self.reps = reps
        system = owner.with(actor: .system, role: .owner)
    }
}
