import Actions
import Gateway
import HTTPTypes
import Hummingbird
import Sales

/// The pages of the playbook: what is in force, its versions, and a new one.
struct PlaybookPages: Sendable {
    let porch: Porch

    func add(to router: Router<PorchContext>) {
        router.get("/w/:slug/playbook") { try await inForce(PageDoor(porch: porch, request: $0, context: $1)) }
        router.get("/w/:slug/playbook/versions/:version") {
            try await text(PageDoor(porch: porch, request: $0, context: $1))
        }
        router.get("/w/:slug/playbook/draft") { try await draft(PageDoor(porch: porch, request: $0, context: $1)) }
        router.post("/w/:slug/playbook/validate") {
            try await validate(PageDoor(porch: porch, request: $0, context: $1))
        }
        router.post("/w/:slug/playbook/publish") {
            try await publish(PageDoor(porch: porch, request: $0, context: $1))
        }
    }

    private func inForce(_ door: PageDoor) async throws -> Response {
        let desk = try door.desk()
        return try door.show(
            PlaybookPage(
                try await desk.playbookInForce(), versions: try await desk.playbookVersions(), at: try door.seat(),
                try door.dates(), chrome: try door.chrome("Playbook", at: "playbook")))
    }

    private func text(_ door: PageDoor) async throws -> Response {
        let number = door.part("version")
        guard let version = Int(number) else {
            throw Refusal(.notFound(noun: "playbook", what: "version \(number)"))
        }
        let text = try await door.desk().playbookText(version: version).text
        return try door.show(
            PlaybookTextPage(
                chrome: try door.chrome("Playbook \(version)", at: "playbook"),
                playbookPath: "\(try door.seat().path)/playbook", title: "Version \(version)", text: text))
    }

    private func draft(_ door: PageDoor) async throws -> Response {
        let text = try await door.desk().playbookText().text
        return try door.show(page(door, text))
    }

    private func page(
        _ door: PageDoor, _ text: String, faults: PlaybookFaults? = nil, refusal: String? = nil, praise: String? = nil
    ) throws -> PlaybookDraftPage {
        PlaybookDraftPage(
            text, at: try door.seat(), chrome: try door.chrome("New playbook version", at: "playbook"), faults: faults,
            refusal: refusal, praise: praise)
    }

    private func validate(_ door: PageDoor) async throws -> Response {
        let text = door.form["text"] ?? ""
        do {
            _ = try door.desk().validatePlaybook(text)
            return try door.show(page(door, text, praise: Said.sentence("valid")))
        } catch {
            return try refused(door, text, error)
        }
    }

    private func publish(_ door: PageDoor) async throws -> Response {
        let text = door.form["text"] ?? ""
        do {
            _ = try await door.desk().publishPlaybook(text)
            return door.go("\(try door.seat().path)/playbook", said: "publish")
        } catch {
            return try refused(door, text, error)
        }
    }

    private func refused(_ door: PageDoor, _ text: String, _ error: any Error) throws -> Response {
        let status = Trouble(error).status
        switch error {
        case let faults as PlaybookFaults: return try door.show(page(door, text, faults: faults), status)
        case let refusal as Refusal: return try door.show(page(door, text, refusal: refusal.description), status)
        default: throw error
        }
    }
}
