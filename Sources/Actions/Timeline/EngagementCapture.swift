import SQLPort
public import Sales
import Storage

extension Desk {
    /// Captures what a person did towards us: finds or makes the person and the account, keeps the engagement, and does
    /// what follows: it joins the open lead, goes to the opportunity, opens a lead, or opens nothing and says why.
    ///
    /// The same external id again changes nothing. Refuses a kind that the playbook does not declare, a moment in the
    /// future, an engagement of nobody, and a `knownAt` other than now at a desk that tells no history.
    public func captureEngagement(_ details: EngagementDetails) async throws -> Captured {
        try mustBeAllowed(to: .capture)
        return try await act { try Capturing($0).capture(details) }
    }

    /// Captures many at once, in one transaction; each alone is taken or refused.
    public func captureEngagements(_ batch: [EngagementDetails]) async throws -> [Result<Captured, Refusal>] {
        try mustBeAllowed(to: .capture)
        do {
            return try await act { first in try batch.map { try first.capture($0, .bold) } }
        } catch is HalfDone {
            return try await act { first in try batch.map { try first.capture($0, .careful) } }
        }
    }
}

extension Acting {
    /// Captures one of many, in an act of its own.
    fileprivate func capture(_ details: EngagementDetails, _ manner: Manner) throws -> Result<Captured, Refusal> {
        let own = Acting(store: store, desk: desk, playbook: published)
        do {
            return .success(
                try manner.attempt(in: store) {
                    let captured = try Capturing(own).capture(details)
                    try own.finish()
                    return captured
                })
        } catch let refusal as Refusal {
            return .failure(refusal)
        }
    }
}
