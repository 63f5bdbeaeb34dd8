import Actions
import Gateway
import Hummingbird
import Sales
import Wire

/// `POST /engagements`: what people did towards us, one or up to a thousand at once.
struct EngagementRoutes {
    let limit: Int

    func add(to group: RouterGroup<PorchContext>) {
        group.act(.post, "/engagements", EngagementsBody.self, limit: limit) { body, call in
            switch body {
            case .one(let details): try await EngagementRoutes.capture(details, call)
            case .many(let items): try await EngagementRoutes.capture(items, call)
            }
        }
        group.act(.post, "/activities", ActivityBody.self) { body, call in
            let logged = try await call.desk.logActivity(body.details)
            return try Reply(LoggedPayload(logged), .created)
        }
    }

    private static func capture(_ details: EngagementDetails, _ call: Call) async throws -> Reply {
        let captured = try await call.desk.captureEngagement(details)
        return try Reply(CapturedPayload(captured), captured.duplicate ? .ok : .created)
    }

    private static func capture(_ items: [Result<EngagementDetails, any Error>], _ call: Call) async throws -> Reply {
        var places: [Int] = []
        var batch: [EngagementDetails] = []
        var refused: [EngagementsPayload.Refused] = []
        for (index, item) in items.enumerated() {
            do {
                batch.append(try item.get())
                places.append(index)
            } catch {
                refused.append(.init(index, nil, error))
            }
        }
        var captured: [Captured] = []
        for (place, result) in zip(places.indices, try await call.desk.captureEngagements(batch)) {
            switch result {
            case .success(let done): captured.append(done)
            case .failure(let refusal):
                refused.append(.init(places[place], batch[place].externalID, refusal))
            }
        }
        return try Reply(EngagementsPayload(captured, refused: refused))
    }
}

extension EngagementsPayload.Refused {
    fileprivate init(_ index: Int, _ externalID: String?, _ error: any Error) {
        let trouble = Trouble((error as? DecodingError).map { PorchRefusal($0) } ?? error)
        self.init(
            index: index, externalID: externalID, code: trouble.code, message: trouble.message, field: trouble.field)
    }
}

extension ActivityBody {
    fileprivate var details: ActivityDetails {
        var details = ActivityDetails(kind: kind)
        (details.at, details.lead, details.opportunity, details.by) = (at, lead, opportunity, by)
        (details.outcome, details.note, details.externalID) = (outcome, note, externalID)
        (details.person, details.account) = (person, account)
        return details
    }
}
