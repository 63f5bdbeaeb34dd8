import Actions
import Gateway
import Hummingbird
import Sales

/// The board, and the small forms on its cards.
struct BoardPages: Sendable {
    let porch: Porch

    func add(to router: Router<PorchContext>) {
        router.get("/w/:slug/board") { try await board(PageDoor(porch: porch, request: $0, context: $1)) }
        router.get("/w/:slug/board/:of") { try await lane(PageDoor(porch: porch, request: $0, context: $1)) }
        router.post("/w/:slug/board/:of/move") { try await move(PageDoor(porch: porch, request: $0, context: $1)) }
    }

    private func board(_ door: PageDoor) async throws -> Response {
        try await door.show(page(door, type: door.asked("type"), owner: door.asked("owner")))
    }

    private func page(_ door: PageDoor, type: String, owner: String, _ draft: Draft? = nil) async throws -> BoardPage {
        let reading = try await door.desk().boardReading(
            type: type.isEmpty ? nil : type, owner: owner.isEmpty ? nil : owner)
        return BoardPage(
            reading, owner: owner, at: try door.seat(), try door.dates(), chrome: try door.chrome("Board", at: "board"),
            draft: draft)
    }

    private func lane(_ door: PageDoor) async throws -> Response {
        let (type, owner, after) = (door.asked("type"), door.asked("owner"), door.asked("after"))
        let desk = try door.desk()
        let stage = door.part("of")
        let column = try await desk.boardColumn(
            type: type, stage: stage, owner: owner.isEmpty ? nil : owner, after: after.isEmpty ? nil : after)
        let kind = try await desk.playbookInForce().playbook.type(type)
        let seat = try door.seat()
        let root = "\(seat.path)/board"
        let more = column.next.map {
            Address.with("\(root)/\(Address.encoded(stage))", [("type", type), ("owner", owner), ("after", $0)])
        }
        let dates = try door.dates()
        let cards = kind.map { BoardCards(type: $0, owner: owner, seat: seat, dates: dates, draft: nil) }
        return try door.show(
            BoardLanePage(
                chrome: try door.chrome("Board", at: "board"),
                path: Address.with(root, [("type", type), ("owner", owner)]),
                lanes: cards.map { [$0.lane(column, more: more)] } ?? []))
    }

    private func move(_ door: PageDoor) async throws -> Response {
        let deal = door.part("of")
        let (type, owner) = (door.form["type"] ?? "", door.form["owner"] ?? "")
        do {
            let deed = DealDeed(desk: try door.desk(), deal: deal, form: door.form, dates: try door.dates())
            try await deed.take("move")
            let root = "\(try door.seat().path)/board"
            return door.go(Address.with(root, [("type", type), ("owner", owner), ("said", "move")]))
        } catch {
            guard var draft = Draft("move", door.form, refused: error) else { throw error }
            draft.form = "move-\(deal)"
            return try await door.show(page(door, type: type, owner: owner, draft), Trouble(error).status)
        }
    }
}
