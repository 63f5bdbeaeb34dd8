import Actions
import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import NIOCore
import Sales
import Wire

extension Request {
    /// The largest document that is taken where nothing else is said, in bytes.
    static let documentLimit = 256 << 10

    /// The document that was sent. An empty body is an empty object. Refuses other types than JSON and documents that
    /// are too large.
    func document(_ limit: Int = Request.documentLimit) async throws -> ByteBuffer {
        if let type = headers[.contentType]?.prefix(while: { $0 != ";" }).lowercased(), type != "application/json" {
            throw PorchRefusal.otherType(wanted: "application/json")
        }
        let body = try await body.collect(upTo: limit)
        return body.readableBytes > 0 ? body : ByteBuffer(string: "{}")
    }

    /// The version in `If-Match`; nil where it is missing or `*`. Refuses what is no version.
    func expectedVersion() throws -> Int64? {
        guard let tag = headers[.ifMatch], tag != "*" else { return nil }
        let digits = tag.replacing("W/", with: "").filter { $0 != "\"" }
        guard let version = Int64(digits) else { throw Refusal(.badValue(field: "If-Match", value: tag)) }
        return version
    }

    /// The page of a list that is asked for. Refuses a limit that is not from 1 to 1,000.
    func listQuery() throws -> ListQuery {
        var query = ListQuery(text("filter") ?? "", sort: text("sort") ?? "", after: text("after"))
        query.before = text("before")
        query.limit = try limit()
        return query
    }

    /// How many are asked for; 50 unless told.
    func limit() throws -> Int {
        guard let text = text("limit") else { return 50 }
        guard let limit = Int(text), (1...1_000).contains(limit) else {
            throw Refusal(.badValue(field: "limit", value: text))
        }
        return limit
    }

    /// A parameter of the address; nil where it is missing or empty.
    func text(_ name: String) -> String? {
        guard let value = uri.queryParameters[Substring(name)], !value.isEmpty else { return nil }
        return value.replacing("+", with: " ").removingPercentEncoding
    }

    /// The moment in a parameter; nil where it is missing. Refuses what is none.
    func moment(_ name: String) throws -> Moment? {
        guard let text = text(name) else { return nil }
        guard let moment = Moment(text) else { throw Refusal(.badValue(field: name, value: text)) }
        return moment
    }
}

extension ByteBuffer {
    /// What this document says. Refuses what is no JSON, and says which field is wrong and how.
    func decoded<Body: Decodable>(_ type: Body.Type = Body.self) throws -> Body {
        do {
            return try WireText.read(Body.self, from: readableBytesView)
        } catch let error as DecodingError {
            throw PorchRefusal(error)
        }
    }
}

extension PorchRefusal {
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let name, let context):
            self = .malformed(field: PorchRefusal.path(context, name), reason: "It is needed.")
        case .valueNotFound(_, let context):
            self = .malformed(field: PorchRefusal.path(context), reason: "It may not be null.")
        case .typeMismatch(let type, let context):
            self = .malformed(field: PorchRefusal.path(context), reason: "It must be \(PorchRefusal.words(type)).")
        case .dataCorrupted(let context):
            let path = PorchRefusal.path(context)
            self = .malformed(field: path, reason: path == nil ? PorchRefusal.notJSON : context.debugDescription)
        @unknown default: self = .malformed(field: nil, reason: PorchRefusal.notJSON)
        }
    }

    private static let notJSON = "The body is no JSON document. Check quotes, commas and brackets."

    /// `items[3].person.email`; nil at the top.
    private static func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String? {
        var path = ""
        for key in context.codingPath + [last].compactMap({ $0 }) {
            if let index = key.intValue { path += "[\(index)]" } else { path += ".\(key.stringValue)" }
        }
        return path.isEmpty ? nil : String(path.drop { $0 == "." })
    }

    private static func words(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text in quotes"
        case is Int64.Type, is Int.Type: "a whole number"
        case is Bool.Type: "true or false"
        case is Double.Type: "a number or a text"
        case is [Any].Type: "a list"
        default: "an object in braces"
        }
    }
}
