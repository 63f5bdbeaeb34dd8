/// The one envelope of everything that goes wrong: `{"error": {code, message, field?, missing?, request_id?}}`.
public struct ErrorPayload: Encodable, Sendable {
    struct Envelope: Encodable {
        let code: String
        let message: String
        let field: String?
        let missing: [MissingPayload]?
        let requestId: String?
    }
    let error: Envelope

    /// The envelope of an error with that stable code and sentence.
    public init(
        code: String, message: String, field: String? = nil, missing: [MissingPayload] = [], requestID: String? = nil
    ) {
        error = Envelope(
            code: code, message: message, field: field, missing: missing.isEmpty ? nil : missing, requestId: requestID)
    }
}

/// One criterion that a gate or a stage misses.
public struct MissingPayload: Encodable, Sendable {
    let criterion: String
    let needs: String
    let why: String

    /// The criterion of that name, what it needs, and why it does not count yet.
    public init(criterion: String, needs: String, why: String) {
        self.criterion = criterion
        self.needs = needs
        self.why = why
    }
}
