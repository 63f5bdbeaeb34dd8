import PlaybookText
public import SQLPort
public import Sales
import Storage

/// A workspace that was just made.
public struct Opening: Sendable {
    /// What it is called.
    public let profile: WorkspaceProfile
    /// Its first user.
    public let owner: User
    /// Version 1 of its playbook.
    public let playbook: PublishedPlaybook
}

extension Desk {
    /// Makes a workspace with its owner and the first version of its playbook.
    ///
    /// Refuses a name without letters or digits, a slug that is taken, an address that is none, and a playbook with
    /// faults (`PlaybookFaults`, all of them at once).
    public static func createWorkspace(
        named name: String, ownerEmail: String, playbook text: String, zone: String = "UTC", currency: String = "EUR",
        in database: any SQLDatabase, clock: @escaping @Sendable () -> Moment, ids: IDSource
    ) async throws -> Opening {
        let playbook = PublishedPlaybook(version: 1, playbook: try PlaybookText.read(text))
        guard let slug = WorkspaceProfile.slug(of: name) else { throw Refusal(.badValue(field: "name", value: name)) }
        guard Folding.email(ownerEmail) != nil else { throw Refusal(.badValue(field: "owner", value: ownerEmail)) }
        guard LocalTime(zone: zone) != nil else { throw Refusal(.badValue(field: "zone", value: zone)) }
        let profile = WorkspaceProfile(
            id: ID(ids.next(at: clock())), slug: slug, name: name, zone: zone, currency: currency.uppercased())
        let desk = Desk(
            database: database, workspace: profile, actor: .operator, role: .owner, clock: clock, ids: ids)
        return try await database.write { connection in
            let store = Store(connection, workspace: profile.id)
            guard try KeptWorkspace.find(slug: slug, connection) == nil else {
                throw Refusal(.taken(noun: "workspace", what: slug))
            }
            try store.open(profile.kept(createdAt: clock()))
            try store.insert(
                KeptPlaybook(
                    version: 1, name: playbook.playbook.name, text: text, publishedAt: clock(), actor: .operator))
            let act = Acting(store: store, desk: desk, playbook: playbook)
            var owner = User(blank: act.newID())
            owner.email = ownerEmail
            owner.role = .owner
            try act.create(owner)
            try act.finish()
            return Opening(profile: profile, owner: owner, playbook: playbook)
        }
    }
}

extension WorkspaceProfile {
    /// The profile of a workspace as its table keeps it.
    init(_ kept: KeptWorkspace) {
        self.init(id: kept.id, slug: kept.slug, name: kept.name, zone: kept.zone, currency: kept.currency)
    }

    /// As its table keeps it.
    func kept(createdAt moment: Moment) -> KeptWorkspace {
        KeptWorkspace(id: id, slug: slug, name: name, zone: zone, currency: currency, createdAt: moment)
    }

    /// The name as it stands in paths: "Blue Fern, Inc." is `blue-fern-inc`. Nil where no letter or digit is left.
    static func slug(of name: String) -> String? {
        let folded = Folding.name(name) ?? ""
        let words = folded.unicodeScalars.split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
        let slug = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
        return slug.isEmpty ? nil : slug
    }
}
