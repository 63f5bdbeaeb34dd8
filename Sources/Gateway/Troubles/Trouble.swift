import Actions
public import HTTPTypes
import Hummingbird
import NIOCore
import SQLPort
public import Sales

/// Anything that went wrong with a request, as it is told.
public struct Trouble: Sendable {
    /// The status it is answered with.
    public let status: HTTPResponse.Status
    /// The stable word for programs.
    public let code: String
    /// What is wrong and what to do about it.
    public let message: String
    /// The field that it is about.
    public var field: String?
    /// What a gate or a stage misses.
    public var missing: [Missing] = []
    /// After how many seconds one may ask again.
    public var retryAfter: Int64?
    /// The request, as it stands in the log.
    public var requestID = "-"

    init(_ status: HTTPResponse.Status, _ code: String, _ message: String) {
        self.status = status
        self.code = code
        self.message = message
    }

    /// Whether it is our fault.
    public var isFault: Bool { status.code == 500 }
}

extension Trouble {
    /// What to tell about any error.
    public init(_ error: any Error, requestID: String = "-") {
        switch error {
        case let refusal as Refusal: self.init(refusal)
        case let refusal as PorchRefusal: self.init(refusal)
        case let refusal as ImportRefusal: self.init(.unprocessableContent, refusal.code, refusal.sentence)
        case let faults as PlaybookFaults:
            self.init(.unprocessableContent, "playbook_faults", faults.description)
        case let fault as FilterFault: self.init(fault)
        case let fault as SQLFault: self.init(fault)
        case let error as HTTPError: self.init(error)
        case is NIOTooManyBytesError: self.init(PorchRefusal.tooLarge)
        default: self.init(other: error)
        }
        self.requestID = requestID
    }

    private init(other error: any Error) {
        if let refusal = Refusal(clash: error) { self.init(refusal) } else { self = .fault }
    }

    private init(_ fault: FilterFault) {
        self.init(
            .badRequest, "filter", "The filter cannot be read at column \(fault.column). \(fault.sentence).")
        field = "filter"
    }

    private init(_ error: HTTPError) {
        guard error.status != .notFound else {
            self.init(PorchRefusal.noSuchPage)
            return
        }
        guard error.status.code < 500 else {
            self = .fault
            return
        }
        let words = error.body ?? "This request cannot be read."
        self.init(error.status, "malformed", words)
    }

    private static let fault = Trouble(
        .internalServerError, "fault",
        "Something went wrong in Ripen itself. Nothing was changed. The log has more under this request’s id.")
}
