public import Actions
import Foundation
public import Sales

extension World {
    /// An engagement of that kind by the person with that address, now unless told otherwise, as a rep takes it down.
    @discardableResult
    public func capture(
        _ kind: String, by email: String, at moment: Moment? = nil, title: String? = nil,
        account: AccountDetails = AccountDetails(), source: String? = nil, externalID: String? = nil,
        detail: String? = nil
    ) async throws -> Captured {
        var details = EngagementDetails(kind: kind, at: moment ?? clock.now)
        details.person = PersonDetails(email: email, firstName: World.firstName(of: email), title: title)
        details.account = account
        details.source = source
        details.externalID = externalID
        details.detail = detail
        return try await rep.captureEngagement(details)
    }

    /// The lead that a person opens by asking: the kind given, or the first of the playbook that asks for a response.
    @discardableResult
    public func openLead(by email: String, with kind: String? = nil, title: String? = nil) async throws -> Lead {
        let asking = kind ?? playbook.playbook.kinds.first(where: \.proactive)?.name ?? "demo_requested"
        let captured = try await capture(asking, by: email, title: title)
        guard let lead = captured.lead else { throw NoLeadOpened(kind: asking) }
        return lead
    }

    private static func firstName(of email: String) -> String {
        email.prefix { $0.isLetter }.capitalized
    }
}

/// What a builder throws where an engagement opened no lead although the test needs one.
public struct NoLeadOpened: Error, Hashable, Sendable {
    /// The kind that was captured.
    public let kind: String
}
