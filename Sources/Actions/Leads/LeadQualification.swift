import Sales
import Storage

extension Desk {
    /// Qualifies a lead: a dated decision that latches. A rep who qualifies their own lead accepts it in the same act.
    ///
    /// Below the playbook's definition it is an override, with `reason` on the record. Refuses a lead that is not new.
    public func qualifyLead(
        _ name: String, because reason: String? = nil, version: Int64? = nil
    ) async throws -> LeadDone {
        try await onLead(name, version: version, may: .qualify) { act, lead in
            let standing = try act.standing(of: lead)
            let steps = try lead.record.qualified(
                fit: standing.fit, interest: standing.interest, because: reason, on: act.occasion())
            return try act.take(steps, from: lead)
        }
    }

    /// Accepts a qualified lead: it is a prospect from now on. Whoever accepts a lead without an owner becomes its
    /// owner.
    public func acceptLead(_ name: String, version: Int64? = nil) async throws -> LeadDone {
        try await onLead(name, version: version, may: .accept) { act, lead in
            try act.take(try lead.record.accepted(on: act.occasion()), from: lead)
        }
    }
}
