import Actions
import Gateway
import Hummingbird
import Sales

/// The page where hosted forms are made, listed and closed.
struct FormListPages: Sendable {
    let porch: Porch

    func add(to router: Router<PorchContext>) {
        router.get("/w/:slug/forms") { try await list(PageDoor(porch: porch, request: $0, context: $1)) }
        router.post("/w/:slug/forms/create") { try await make(PageDoor(porch: porch, request: $0, context: $1)) }
        router.post("/w/:slug/forms/close") { try await close(PageDoor(porch: porch, request: $0, context: $1)) }
    }

    private func list(_ door: PageDoor) async throws -> Response { try door.show(try await page(door)) }

    private func page(_ door: PageDoor, _ draft: Draft? = nil) async throws -> FormListPage {
        let desk = try door.desk()
        return FormListPage(
            try await desk.forms(), playbook: try await desk.playbookInForce().playbook, at: try door.seat(),
            site: site(door), chrome: try door.chrome("Forms", at: "forms"), draft: draft)
    }

    /// What strangers type: what the operator says, else what whoever asks has typed.
    private func site(_ door: PageDoor) -> String {
        porch.settings.publicURL ?? door.request.head.authority.map { "http://\($0)" } ?? ""
    }

    private func make(_ door: PageDoor) async throws -> Response {
        try await take(door, "create") { _ = try await $0.createForm(try FormDetails(door.form)) }
    }

    private func close(_ door: PageDoor) async throws -> Response {
        try await take(door, "close") { try await $0.closeForm(door.form["of"] ?? "") }
    }

    private func take(_ door: PageDoor, _ verb: String, _ work: (Desk) async throws -> Void) async throws -> Response {
        let (desk, seat) = (try door.desk(), try door.seat())
        do {
            try await work(desk)
            return door.go("\(seat.path)/forms", said: "form-\(verb)")
        } catch {
            guard may(seat.role, .capture), let draft = Draft(verb, door.form, refused: error) else { throw error }
            return try door.show(try await page(door, draft), Trouble(error).status)
        }
    }
}
