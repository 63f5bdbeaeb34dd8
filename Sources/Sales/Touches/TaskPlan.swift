/// A dated thing to do, before it is kept as a `SalesTask`.
public struct TaskPlan: Hashable, Sendable {
    /// What is to be done; its words are in `TaskPlan+English.swift`.
    public enum What: Hashable, Sendable {
        /// Answer an engagement of that kind, by its label.
        case respond(to: String)
        /// Accept or return a qualified lead.
        case accept
        /// Reach out.
        case reachOut
        /// Come back to somebody who waits, for that reason, by its label.
        case comeBack(reason: String)
        /// Somebody who was interested is cooling.
        case warmUp
        /// Say what a reply means.
        case readReply
        /// Somebody wrote that they are not the one to talk to.
        case findRightPerson
        /// Somebody asked to be asked again.
        case askAgain
        /// What was agreed to do next, in the words it was said in.
        case step(String)
    }
    /// Why there is one.
    public var kind: SalesTask.Kind
    public var what: What
    public var dueAt: Moment
    public var ownerID: ID<User>?

    /// A plan with everything given.
    public init(_ kind: SalesTask.Kind, _ what: What, dueAt: Moment, ownerID: ID<User>?) {
        self.kind = kind
        self.what = what
        self.dueAt = dueAt
        self.ownerID = ownerID
    }

    /// The task of this plan, under the lead, the person and the opportunity it is for.
    public func task(
        id: ID<SalesTask>, lead: ID<Lead>?, person: ID<Person>?, opportunity: ID<Opportunity>? = nil
    ) -> SalesTask {
        var task = SalesTask(blank: id)
        task.kind = kind
        task.title = title
        task.leadID = lead
        task.personID = person
        task.opportunityID = opportunity
        task.dueAt = dueAt
        task.ownerID = ownerID
        return task
    }
}

extension TaskPlan {
    /// The response that an engagement asks for: due by the playbook's limit for its kind, counted from when we learned
    /// of it.
    public static func response(
        to engagement: Engagement, by playbook: Playbook, ownerID: ID<User>?
    ) -> TaskPlan {
        let limit = playbook.limits.firstResponseByKind[engagement.kind] ?? playbook.limits.firstResponse
        let label = playbook.kind(engagement.kind)?.label ?? engagement.kind
        return TaskPlan(.response, .respond(to: label), dueAt: engagement.knownAt + limit, ownerID: ownerID)
    }

    /// The next touch of a lead that has none: so every open lead has one. Nil where the lead is not open.
    ///
    /// A qualified lead is to be accepted within its limit; any other is touched again in half the time after which it
    /// would have gone quiet, a day at least.
    public static func nextTouch(of lead: Lead, on occasion: Occasion) -> TaskPlan? {
        let limits = occasion.playbook.limits
        switch lead.state {
        case .qualified:
            return TaskPlan(.acceptance, .accept, dueAt: occasion.at + limits.accept, ownerID: lead.ownerID)
        case .new, .prospect:
            let pause = max(Milliseconds.day, Int64(limits.quietDays) * Milliseconds.day / 2)
            return TaskPlan(.touch, .reachOut, dueAt: occasion.at + pause, ownerID: lead.ownerID)
        case .converted, .nurture, .disqualified: return nil
        }
    }
}
