import HTTPTypes
import Hummingbird
import NIOCore
import Wire

/// An answer in JSON, with the version of what it is about.
struct Reply: Sendable {
    let status: HTTPResponse.Status
    let document: String
    var version: Int64?

    init(_ payload: some Encodable, _ status: HTTPResponse.Status = .ok, version: Int64? = nil) throws {
        self.status = status
        self.version = version
        document = try WireText.document(payload)
    }

    var response: Response {
        var headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
        if let version { headers[.eTag] = "\"\(version)\"" }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: document)))
    }
}

extension Reply {
    /// The reply as it is kept under a key: status, version, document.
    var kept: String { "\(status.code) \(version.map(String.init) ?? "-") \(document)" }

    /// The reply that was kept so; nil where its text was lost.
    init?(kept: String) {
        let parts = kept.split(separator: " ", maxSplits: 2)
        guard parts.count == 3, let code = Int(parts[0]) else { return nil }
        status = HTTPResponse.Status(code: code)
        version = Int64(parts[1])
        document = String(parts[2])
    }
}
