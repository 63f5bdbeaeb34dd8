extension TaskPlan {
    /// What is to be done, as people read it.
    public var title: String {
        switch what {
        case .respond(let label): "Respond: \(label)"
        case .accept: "Accept or return this qualified lead"
        case .reachOut: "Reach out"
        case .comeBack(let reason): "Come back: \(reason)"
        case .warmUp: "Interest is cooling: reach out"
        case .readReply: "Say what this reply means"
        case .findRightPerson: "Wrong person: find out who decides"
        case .askAgain: "Ask again, as agreed"
        case .step(let words): words
        }
    }
}
