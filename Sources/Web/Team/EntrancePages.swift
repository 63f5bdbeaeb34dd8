import Actions
import Gateway
import HTTPTypes
import Hummingbird
import Sales

/// A small page with one form, for those who are not signed in yet.
struct NarrowPage: Page {
    static let template = "narrow"
    let chrome: Chrome
    let title: String
    let words: String
    let form: [Form]
}

/// Coming in and going out: sign-in, sign-out, setting a password, the look.
struct EntrancePages: Sendable {
    let porch: Porch

    func add(to router: Router<PorchContext>) {
        router.get("/") { try home(PageDoor(porch: porch, request: $0, context: $1)) }
        router.get("/sign-in") { try signIn(PageDoor(porch: porch, request: $0, context: $1)) }
        router.post("/sign-in") { try await come(PageDoor(porch: porch, request: $0, context: $1)) }
        router.post("/sign-out") { try await leave(PageDoor(porch: porch, request: $0, context: $1)) }
        router.get("/password/:link") { try await password(PageDoor(porch: porch, request: $0, context: $1)) }
        router.post("/password/:link") { try await setPassword(PageDoor(porch: porch, request: $0, context: $1)) }
        router.post("/look") { look(PageDoor(porch: porch, request: $0, context: $1)) }
    }

    /// The first workspace's page, or the entrance.
    private func home(_ door: PageDoor) throws -> Response {
        guard let first = door.context.session?.memberships.first else { return door.go("/sign-in") }
        return door.go("/w/\(first.workspace.slug)")
    }

    private func signIn(_ door: PageDoor) throws -> Response {
        try door.show(signInPage(door, back: door.asked("back")))
    }

    private func signInPage(_ door: PageDoor, back: String, _ draft: Draft? = nil) -> NarrowPage {
        var form = FormMaker(at: "", draft: draft).form(
            "sign-in", "Sign in",
            [
                Field.line("email", "E-mail address", type: "email", required: true).known(as: "username"),
                Field.line("password", "Password", type: "password", required: true).known(as: "current-password"),
            ])
        form.hidden.append(Form.Hidden(name: "back", value: Address.own(back)))
        return NarrowPage(
            chrome: door.openChrome("Sign in"), title: "Sign in",
            words: "No password yet? Whoever runs this server makes a link for it: ripen user password EMAIL.",
            form: [form])
    }

    private func come(_ door: PageDoor) async throws -> Response {
        let (email, back) = (door.form.text("email") ?? "", door.form["back"] ?? "/")
        do {
            var response = door.go(Address.own(back))
            try await porch.signIn(
                email: email, password: door.form["password"] ?? "", from: door.context, to: &response)
            return response
        } catch {
            guard var draft = Draft("sign-in", door.form, refused: error) else { throw error }
            draft.values["password"] = nil
            return try door.show(signInPage(door, back: back, draft), Trouble(error).status)
        }
    }

    private func leave(_ door: PageDoor) async throws -> Response {
        var response = door.go("/sign-in", said: "signed-out")
        try await porch.signOut(from: door.context, to: &response)
        return response
    }

    private func password(_ door: PageDoor) async throws -> Response {
        try await door.show(passwordPage(door))
    }

    private func passwordPage(_ door: PageDoor, _ draft: Draft? = nil) async throws -> NarrowPage {
        let link = door.part("link")
        let email = try await porch.reception.passwordLink(Secret(link))
        let form = FormMaker(at: "/password", draft: draft).form(
            link, "Set the password",
            [
                Field.line(
                    "password", "Password for \(email)", type: "password", required: true,
                    hint: "Ten characters or more."
                )
                .known(as: "new-password")
            ])
        return NarrowPage(
            chrome: door.openChrome("Set a password"), title: "Set a password",
            words: "The link works once. All sessions of \(email) end with it.", form: [form])
    }

    private func setPassword(_ door: PageDoor) async throws -> Response {
        let link = door.part("link")
        do {
            try await porch.setPassword(door.form["password"] ?? "", by: link)
            return door.go("/sign-in", said: "password")
        } catch {
            guard var draft = Draft(link, door.form, refused: error) else { throw error }
            draft.values["password"] = nil
            return try await door.show(passwordPage(door, draft), Trouble(error).status)
        }
    }

    /// Keeps the look for a year; the page comes back in it.
    private func look(_ door: PageDoor) -> Response {
        let chosen = door.form["look"] ?? "auto"
        var response = door.go(Address.own(door.form["back"]))
        let isKnown = ["light", "dark"].contains(chosen)
        response.setCookie(
            Cookie(
                name: PageDoor.lookCookie, value: isKnown ? chosen : "auto", maxAge: 31_536_000, path: "/",
                secure: porch.settings.isSecure, httpOnly: true, sameSite: .lax))
        return response
    }
}
