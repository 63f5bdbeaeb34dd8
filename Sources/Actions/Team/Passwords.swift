import Crypto
import CryptoExtras
import Foundation

/// Hashes passwords with scrypt (RFC 7914), a few at a time, on threads of its own: each takes a quarter of a second
/// and 32 MiB, on purpose.
public final class Passwords: Sendable {
    /// How dear a hash is: 2^`exponent` rounds of blocks of `block` × 128 bytes.
    public struct Cost: Hashable, Sendable {
        let exponent: Int
        let block: Int

        /// What is asked of the real ones.
        public static let usual = Cost(exponent: 15, block: 8)
        /// For tests: a thousandth of it.
        public static let cheap = Cost(exponent: 5, block: 8)
    }

    /// The fewest characters of a password.
    public static let least = 10
    /// The most characters of a password.
    public static let most = 200

    private let cost: Cost
    private let threads: OperationQueue
    /// What a password is compared with where there is none, so that the answer takes as long.
    private let nobody: String

    /// Hashes at that cost, at most two at the same time.
    public init(cost: Cost = .usual) {
        self.cost = cost
        threads = OperationQueue()
        threads.maxConcurrentOperationCount = 2
        nobody = Hash(cost: cost, salt: Array("nobody has this salt".utf8), bytes: Array(repeating: 0, count: 32)).text
    }

    /// The hash of a new password, with its parameters and a salt of its own.
    func hash(_ password: String) async throws -> String {
        let cost = cost
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { [UInt8]($0) }
        let bytes = try await onThread { try Hash.derive(password, salt, cost) }
        return Hash(cost: cost, salt: salt, bytes: bytes).text
    }

    /// Whether `password` is the one that was hashed; takes as long where there is none.
    func matches(_ password: String, _ kept: String?) async throws -> Bool {
        guard let hash = Hash(kept ?? nobody), password.utf8.count <= 4 * Passwords.most else { return false }
        let bytes = try await onThread { try Hash.derive(password, hash.salt, hash.cost) }
        return Secret.equal(bytes, hash.bytes) && kept != nil
    }

    private func onThread<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { waiting in
            threads.addOperation { waiting.resume(with: Result { try work() }) }
        }
    }
}

/// A hash as it is kept: `$scrypt$ln=15,r=8,p=1$salt$hash`.
private struct Hash {
    let cost: Passwords.Cost
    let salt: [UInt8]
    let bytes: [UInt8]

    init(cost: Passwords.Cost, salt: [UInt8], bytes: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.bytes = bytes
    }

    init?(_ text: String) {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 4, parts[0] == "scrypt" else { return nil }
        let numbers = parts[1].split(separator: ",").compactMap { $0.split(separator: "=").last.flatMap { Int($0) } }
        guard numbers.count == 3, (1...24).contains(numbers[0]), (1...32).contains(numbers[1]) else { return nil }
        guard let salt = Data(base64Encoded: parts[2]), let bytes = Data(base64Encoded: parts[3]) else { return nil }
        self.init(
            cost: Passwords.Cost(exponent: numbers[0], block: numbers[1]), salt: Array(salt), bytes: Array(bytes))
    }

    var text: String {
        let (salt, bytes) = (Data(salt).base64EncodedString(), Data(bytes).base64EncodedString())
        return "$scrypt$ln=\(cost.exponent),r=\(cost.block),p=1$\(salt)$\(bytes)"
    }

    static func derive(_ password: String, _ salt: [UInt8], _ cost: Passwords.Cost) throws -> [UInt8] {
        let composed = password.precomposedStringWithCompatibilityMapping
        let key = try KDF.Scrypt.deriveKey(
            from: Data(composed.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost.exponent,
            blockSize: cost.block, parallelism: 1)
        return key.withUnsafeBytes { Array($0) }
    }
}

extension Secret {
    /// Whether two byte strings are the same, in a time that does not tell where they differ.
    public static func equal(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
