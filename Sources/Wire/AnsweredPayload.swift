public import Sales

/// An answer that was just given or contradicted, and what the gate says now.
public struct AnsweredPayload: Encodable, Sendable {
    let answer: AnswerPayload
    let gate: GatePayload

    /// The payload of `answer` beside `gate`.
    public init(_ answer: Sales.Answer, gate: GateReport) {
        self.answer = AnswerPayload(answer)
        self.gate = GatePayload(gate)
    }
}
