import Actions
import HTTPTypes
import Hummingbird
import NIOCore
import Sales

/// What the operator's machines ask: does it live, does it answer, what does it count.
struct OperatorDoors: Sendable {
    let porch: Porch

    func add(to router: Router<PorchContext>) {
        router.get("/health") { _, _ in OperatorDoors.text("ok\n") }
        router.get("/ready") { _, _ in
            let count = try await Desk.workspaces(in: porch.database).count
            return OperatorDoors.text("ok, \(count) workspace\(count == 1 ? "" : "s")\n")
        }
        router.get("/metrics") { _, _ in OperatorDoors.text(porch.meters.text) }
    }

    private static func text(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
