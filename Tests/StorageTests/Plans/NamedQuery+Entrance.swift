import SQLPort
import Sales
import Storage

extension NamedQuery {
    /// What is asked before anybody knows which workspace is meant, and the tokens and forms of one.
    static let entrance = signIns + tokens + forms

    /// Tables keyed by something that is unique in the whole installation.
    static let globalTables: Set = ["sign_ins", "sessions", "password_links", "tokens", "form_slugs"]

    private static let key: [UInt8] = [1, 2, 3]

    private static let signIns = [
        NamedQuery("signIn(emailKey") { _ = try Lobby($0.connection).signIn(emailKey: "a@b.example") },
        NamedQuery("keep(_") {
            try Lobby($0.connection).keep(KeptSignIn(emailKey: "a@b.example", changedAt: moment(1)))
        },
        NamedQuery("forgetTries(before") { try Lobby($0.connection).forgetTries(before: moment(1)) },
        NamedQuery("insert(_") {
            try Lobby($0.connection).insert(
                KeptSession(key: key, emailKey: "a@b.example", createdAt: moment(1), expiresAt: moment(2)))
        },
        NamedQuery("session(key") { _ = try Lobby($0.connection).session(key: key) },
        NamedQuery("prolong(session") { try Lobby($0.connection).prolong(session: key, to: moment(3)) },
        NamedQuery("endSession(key") { try Lobby($0.connection).endSession(key: key) },
        NamedQuery("endSessions(emailKey") { try Lobby($0.connection).endSessions(emailKey: "a@b.example") },
        NamedQuery("forgetSessions(before") { try Lobby($0.connection).forgetSessions(before: moment(9)) },
        NamedQuery("insert(_") {
            try Lobby($0.connection).insert(
                KeptPasswordLink(key: key, emailKey: "a@b.example", createdAt: moment(1), expiresAt: moment(2)))
        },
        NamedQuery("passwordLink(key") { _ = try Lobby($0.connection).passwordLink(key: key) },
        NamedQuery("use(passwordLink") { _ = try Lobby($0.connection).use(passwordLink: key, at: moment(2)) },
    ]

    private static let tokens = [
        NamedQuery("insert(_") { store in
            try Lobby(store.connection).insert(
                KeptToken(
                    key: key, workspace: store.workspace, id: identifier(1), user: id(1), name: "n", scopes: "",
                    createdAt: moment(1)))
        },
        NamedQuery("token(key") { _ = try Lobby($0.connection).token(key: key) },
        NamedQuery("use(token") { try Lobby($0.connection).use(token: key, at: moment(2)) },
        NamedQuery("tokens(after") { _ = try $0.tokens(limit: 5) },
        NamedQuery("revoke(token") { _ = try $0.revoke(token: identifier(1), at: moment(3)) },
        NamedQuery("answer(key") { try $0.answer(key: "k", with: "r") },
    ]

    private static let forms = [
        NamedQuery("insert(_") {
            try $0.insert(
                HostedForm(id: id(1), slug: "s", title: "t", kind: "k", fields: HostedForm.usualFields), at: moment(1))
        },
        NamedQuery("form(_") { _ = try $0.form(id(1)) },
        NamedQuery("form(slug") { _ = try Lobby($0.connection).form(slug: "s") },
        NamedQuery("forms(after") { _ = try $0.forms(limit: 5) },
        NamedQuery("close(form") { try $0.close(form: id(1), at: moment(2)) },
    ]
}
