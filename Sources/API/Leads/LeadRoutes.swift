import Actions
import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import Sales
import Wire

/// `/leads`: lists, one lead, its timeline and its score.
struct LeadRoutes {
    func add(to group: RouterGroup<PorchContext>) {
        group.look("/leads") { request, _, desk in
            try Reply(LeadListPayload(try await desk.leadList(request.listQuery())))
        }
        group.act(.post, "/leads", LeadBody.self) { body, call in
            switch body {
            case .engagement(let details):
                let captured = try await call.desk.captureEngagement(details)
                return try Reply(CapturedPayload(captured), captured.opened ? .created : .ok)
            case .byHand(let opening):
                let done = try await call.desk.openLead(opening)
                return try Reply(LeadDonePayload(done), .created, version: done.version)
            }
        }
        group.look("/leads/:id") { request, context, desk in
            let reading = try await desk.leadReading(context.id, asOf: request.moment("as_of"))
            return try Reply(LeadReadingPayload(reading), version: reading.version)
        }
        group.act(.patch, "/leads/:id", LeadChangeBody.self) { body, call in
            let version = try call.neededVersion()
            let done =
                switch body {
                case .owner(let owner): try await call.desk.assignLead(call.id, to: owner, version: version)
                case .facts(let facts): try await call.desk.editLead(call.id, facts, version: version)
                }
            return try Reply(LeadDonePayload(done), version: done.version)
        }
        group.look("/leads/:id/score") { request, context, desk in
            let reading = try await desk.leadReading(context.id, asOf: request.moment("as_of"))
            return try Reply(ScorePayload(reading.score), version: reading.version)
        }
        group.look("/leads/:id/timeline") { request, context, desk in
            let reading = try await desk.leadReading(context.id, asOf: request.moment("as_of"))
            return try Reply(try reading.timeline.page(request))
        }
    }
}

extension PorchContext {
    /// The thing that the path names.
    var id: String { parameters.get("id")?.removingPercentEncoding ?? "" }
}

extension [TimelineItem] {
    /// The part of the timeline that is asked for: `after` is the id of the last line that was seen.
    func page(_ request: Request) throws -> PagePayload<TimelinePayload> {
        var rest = self[...]
        if let after = request.text("after") {
            guard let place = firstIndex(where: { $0.id.description == after }) else {
                throw Refusal(.badValue(field: "after", value: after))
            }
            rest = self[(place + 1)...]
        }
        let limit = try request.limit()
        let next = rest.count > limit ? rest.prefix(limit).last?.id.description : nil
        return PagePayload(rest.prefix(limit).map(TimelinePayload.init), next: next)
    }
}
