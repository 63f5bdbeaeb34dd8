import Actions
public import Hummingbird
import Sales

/// The cookie by which a browser shows its session: not readable by scripts, not sent along from other sites.
enum SessionCookie {
    static let name = "ripen_session"

    static func secret(of request: Request) -> Secret? {
        guard let value = request.cookies[name]?.value, !value.isEmpty else { return nil }
        return Secret(value)
    }

    static func holding(_ secret: Secret, seconds: Int, settings: PorchSettings) -> Cookie {
        Cookie(
            name: name, value: secret.text, maxAge: seconds, path: "/", secure: settings.isSecure, httpOnly: true,
            sameSite: .lax)
    }
}

extension Porch {
    /// Signs somebody in; `response` then carries the cookie of their session. Refuses as `Reception.signIn` does, and
    /// an address that tries too often.
    public func signIn(
        email: String, password: String, from context: PorchContext, to response: inout Response
    ) async throws {
        try paces.enter("sign-in \(context.address ?? "")", most: 60, within: 600)
        let begun = try await reception.signIn(email: email, password: password)
        let seconds = Int((begun.expiresAt - clock()) / 1_000)
        response.setCookie(SessionCookie.holding(begun.secret, seconds: seconds, settings: settings))
    }

    /// Ends the session of whoever asks; `response` then clears their cookie.
    public func signOut(from context: PorchContext, to response: inout Response) async throws {
        if let session = context.session {
            try await reception.signOut(session.secret)
            sessions.forget(session.secret.key)
        }
        response.setCookie(SessionCookie.holding(Secret("-"), seconds: 0, settings: settings))
    }

    /// Sets a password by a link and ends all sessions of its owner; answers their address. Refuses as
    /// `Reception.setPassword` does.
    @discardableResult
    public func setPassword(_ password: String, by link: String) async throws -> String {
        let email = try await reception.setPassword(password, by: Secret(link))
        sessions.forgetAll()
        return email
    }
}
