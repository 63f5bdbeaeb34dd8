import SQLPort
import Sales

extension Store {
    /// The first list made of that folded name (`Folding.name`), or nil.
    public func list(nameKey: String) throws -> Kept<ContactList>? {
        try first(
            ContactList.self,
            "WHERE workspace_id = \(workspace) AND name_key = \(nameKey) ORDER BY id LIMIT 1")
    }

    /// A person's place on a list, or nil.
    public func member(of list: ID<ContactList>, person: ID<Person>) throws -> Kept<ListMember>? {
        try first(
            ListMember.self,
            "WHERE workspace_id = \(workspace) AND list_id = \(list) AND person_id = \(person)")
    }

    /// The place of a company that stands on a list without a person, or nil.
    public func member(of list: ID<ContactList>, account: ID<Account>) throws -> Kept<ListMember>? {
        try first(
            ListMember.self,
            """
            WHERE workspace_id = \(workspace) AND list_id = \(list) AND account_id = \(account)
            AND person_id IS NULL
            """)
    }

    /// The lists a person is on, the first joined first.
    public func memberships(person: ID<Person>) throws -> [Kept<ListMember>] {
        try all(ListMember.self, "WHERE workspace_id = \(workspace) AND person_id = \(person) ORDER BY id")
    }

    /// The lists a company is on, with or without a person, the first joined first.
    public func memberships(account: ID<Account>) throws -> [Kept<ListMember>] {
        try all(ListMember.self, "WHERE workspace_id = \(workspace) AND account_id = \(account) ORDER BY id")
    }

    /// What forbids writing to that folded address, number or domain, the first made first.
    public func suppressions(addressKey: String) throws -> [Kept<Suppression>] {
        try all(
            Suppression.self, "WHERE workspace_id = \(workspace) AND address_key = \(addressKey) ORDER BY id")
    }
}
