import HTTPTypes
import SQLPort
import Sales

/// The one table from what is refused to the status that says so.
extension Trouble {
    init(_ refusal: Refusal) {
        self.init(Trouble.status(refusal.kind), refusal.code.name, refusal.description)
        missing = refusal.code.missing
        retryAfter = refusal.code.retryAfter
        if case .badValue(let field, _) = refusal.code { self.field = field }
        if case .fieldMissing(let field) = refusal.code { self.field = field }
        if case .unfitField(let field, _, _) = refusal.code { self.field = field }
    }

    private static func status(_ kind: Refusal.Kind) -> HTTPResponse.Status {
        switch kind {
        case .malformed: .badRequest
        case .stranger: .unauthorized
        case .forbidden: .forbidden
        case .notFound: .notFound
        case .state: .conflict
        case .version: .preconditionFailed
        case .rule: .unprocessableContent
        case .pace: .tooManyRequests
        }
    }

    init(_ refusal: PorchRefusal) {
        let (status, code): (HTTPResponse.Status, String) =
            switch refusal {
            case .signInNeeded: (.unauthorized, "sign_in_needed")
            case .noSuchPage: (.notFound, "not_found")
            case .otherSite: (.forbidden, "other_site")
            case .staleForm: (.forbidden, "stale_form")
            case .malformedForm, .malformed: (.badRequest, "malformed")
            case .otherType: (.unsupportedMediaType, "other_type")
            case .tooLarge: (.contentTooLarge, "too_large")
            case .versionNeeded: (.preconditionRequired, "version_needed")
            case .answerLost: (.conflict, "answer_lost")
            }
        self.init(status, code, refusal.sentence)
        if case .malformed(let field, _) = refusal { self.field = field }
    }

    init(_ fault: SQLFault) {
        switch fault {
        case .diskFull:
            self.init(
                HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), "disk_full",
                "The disk is full. Nothing of this was kept; everything before it was. Make room, then send it again.")
        case .busy:
            self.init(
                .serviceUnavailable, "busy",
                "Another process has held the database for too long. Nothing was changed. Send it again.")
            retryAfter = 1
        case .notUnique, .refused, .damaged, .unreachable, .failed: self.init(StoreFault())
        }
    }

    private init(_: StoreFault) {
        self.init(
            .internalServerError, "fault",
            "The database refused a statement. Nothing was changed. The log has more under this request’s id.")
    }

    private struct StoreFault {}
}
