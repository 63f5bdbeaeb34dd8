import SQLPort
import Sales

extension Store {
    /// The people of that folded e-mail address (`Folding.email`), the first made first.
    public func people(emailKey: String) throws -> [Kept<Person>] {
        try all(
            Person.self,
            "WHERE workspace_id = \(workspace) AND email_key = \(emailKey) ORDER BY id LIMIT \(Store.candidates)")
    }

    /// The people of that folded phone number (`Folding.phone`), the first made first.
    public func people(phoneKey: String) throws -> [Kept<Person>] {
        try all(
            Person.self,
            "WHERE workspace_id = \(workspace) AND phone_key = \(phoneKey) ORDER BY id LIMIT \(Store.candidates)")
    }

    /// The people of that folded name (`Folding.name`) at an account, the first made first.
    public func people(nameKey: String, account: ID<Account>) throws -> [Kept<Person>] {
        try all(
            Person.self,
            """
            WHERE workspace_id = \(workspace) AND account_id = \(account) AND name_key = \(nameKey)
            ORDER BY id LIMIT \(Store.candidates)
            """)
    }

    /// The people of that folded name, wherever they are, the first made first.
    public func people(nameKey: String) throws -> [Kept<Person>] {
        try all(
            Person.self,
            "WHERE workspace_id = \(workspace) AND name_key = \(nameKey) ORDER BY id LIMIT \(Store.candidates)")
    }

    /// The people of an account after `name` in the order of their folded names; those without a name are not among
    /// them.
    public func people(account: ID<Account>, afterNameKey name: String = "", limit: Int) throws -> [Kept<Person>] {
        try all(
            Person.self,
            """
            WHERE workspace_id = \(workspace) AND account_id = \(account) AND name_key > \(name)
            ORDER BY name_key LIMIT \(limit)
            """)
    }

    /// More of one key than this and the key says nothing: a switchboard, an address of a whole office.
    static var candidates: Int { 100 }
}
