import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that pages use: a style sheet, a script, a picture.
public struct Asset: Sendable {
    /// Its name under `/assets/`.
    public let name: String
    /// Its media type.
    public let type: String
    /// Where pages find it. The address changes with the content, so that browsers keep it for good.
    public let path: String
    let etag: String
    let bytes: ByteBuffer

    /// The file of that name; the type is known by its ending.
    public init(name: String, bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        let hash = SHA256.hash(data: bytes).prefix(8).map { String(format: "%02x", $0) }.joined()
        self.name = name
        self.bytes = ByteBuffer(bytes: bytes)
        type = Asset.types[String(name.drop { $0 != "." }.dropFirst())] ?? "application/octet-stream"
        path = "/assets/\(name)?v=\(hash)"
        etag = "\"\(hash)\""
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "ico": "image/x-icon", "txt": "text/plain; charset=utf-8",
    ]

    func response(to request: Request) -> Response {
        let current = request.uri.queryParameters["v"].map { etag == "\"\($0)\"" } ?? false
        let headers: HTTPFields = [
            .contentType: type, .eTag: etag,
            .cacheControl: current ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate",
        ]
        guard request.headers[.ifNoneMatch] != etag else { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
    }
}
