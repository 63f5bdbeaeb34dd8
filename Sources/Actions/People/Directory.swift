import Sales
import Storage

/// The small things that are named by their names: campaigns, lists, users. Found, or made on first mention.
struct Directory {
    let act: Acting

    init(_ act: Acting) { self.act = act }

    /// The campaign of that name, made where there is none; nil for no name.
    func campaign(named name: String?, _ telling: Telling = .created) throws -> ID<Campaign>? {
        guard let name, let key = Folding.name(name) else { return nil }
        let known = try act.store.meant(Campaign.self, by: name) {
            try (act.store.find(Campaign.self, externalID: name) ?? act.store.campaign(nameKey: key))?.record.id
        }
        if let known { return known }
        var campaign = Campaign(blank: act.newID())
        campaign.name = name
        campaign.importID = act.importID
        return try act.create(campaign, telling).record.id
    }

    /// The list of that name, made where there is none.
    func list(named name: String, _ fill: (inout ContactList) -> Void = { _ in }) throws -> ID<ContactList> {
        if let known = try act.store.list(nameKey: Folding.name(name) ?? name) { return known.record.id }
        var list = ContactList(blank: act.newID())
        list.name = name
        list.receivedAt = act.now
        list.importID = act.importID
        fill(&list)
        return try act.create(list).record.id
    }

    /// The user with that address, external id or name; an unknown one becomes an inactive user, so that history keeps
    /// its owners. Nil for no name.
    func user(mentioned name: String?, _ telling: Telling = .created) throws -> ID<User>? {
        guard let name, let key = Folding.email(name) ?? Folding.name(name) else { return nil }
        let known = try act.store.meant(User.self, by: name) {
            try (act.store.find(User.self, externalID: name) ?? act.store.user(emailKey: key))?.record.id
        }
        if let known { return known }
        var user = User(blank: act.newID())
        user.email = name
        user.name = name
        user.active = false
        user.importID = act.importID
        return try act.create(user, telling).record.id
    }
}
