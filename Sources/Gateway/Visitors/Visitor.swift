public import Actions
public import Sales

/// Who asks, in the workspace they ask about: a person with a browser, or a program with a token.
public struct Visitor: Sendable {
    /// As whom they act.
    public let user: User
    /// Their desk.
    public let desk: Desk
    /// What narrows their token; empty for people.
    public let scopes: Set<TokenScope>

    /// A visitor with everything given.
    public init(user: User, desk: Desk, scopes: Set<TokenScope> = []) {
        self.user = user
        self.desk = desk
        self.scopes = scopes
    }
}

/// Somebody who signed in with a browser.
public struct BrowserSession: Sendable {
    /// Their address.
    public let email: String
    /// The workspaces they may switch between, the first made first; never empty.
    public let memberships: [Membership]
    /// What every form of theirs must carry in its field `_csrf`.
    public let csrf: String
    let secret: Secret
}
