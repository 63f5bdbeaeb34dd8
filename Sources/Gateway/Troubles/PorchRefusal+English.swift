extension PorchRefusal {
    /// What is refused and what to do about it, for people.
    public var sentence: String {
        switch self {
        case .signInNeeded: "Nobody is signed in here. Sign in, or send a token: Authorization: Bearer …"
        case .noSuchPage: "There is nothing here. Check the address."
        case .otherSite: "This form came from another site, so nothing was done. Open the page here and send it again."
        case .staleForm: "This page is too old, so nothing was done. Load it again, then repeat what you did."
        case .malformedForm: "The form that was sent cannot be read. Load the page again, then repeat what you did."
        case .otherType(let wanted): "A body of this type is not taken here. Send \(wanted)."
        case .tooLarge: "That is too much at once. Send less, or in several parts."
        case .malformed(let field, let reason): field.map { "\($0): \(reason)" } ?? reason
        case .answerLost:
            "What this idempotency key asked for was done, but its answer was lost. Look at what is there now."
        case .versionNeeded:
            "A change must say which version it was made on. Send If-Match with the ETag you were given."
        }
    }
}
