import Crypto
import Foundation

/// What somebody holds to show who they are: a session's cookie, a token, the end of a link. Ripen keeps its hash only.
public struct Secret: Hashable, Sendable {
    /// The secret itself; shown once.
    public let text: String

    /// The secret as somebody hands it in.
    public init(_ text: String) { self.text = text }

    /// A new one of 256 random bits after `prefix`.
    static func make(_ prefix: String = "") -> Secret {
        let bits = SymmetricKey(size: .bits256).withUnsafeBytes { [UInt8]($0) }
        return Secret(prefix + Secret.letters(bits))
    }

    /// Its SHA-256, by which it is found.
    public var key: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

    /// A text that only the holder of this secret can give, for one purpose, and which does not give the secret away.
    public func sign(_ purpose: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(purpose.utf8), using: SymmetricKey(data: Data(text.utf8)))
        return Secret.letters(Array(code))
    }

    /// Bytes as letters, digits, `-` and `_`.
    static func letters(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

extension Secret: CustomStringConvertible {
    /// Not the secret: it must not end in a log.
    public var description: String { "a secret" }
}
