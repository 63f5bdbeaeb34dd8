/// Sixteen bytes that name one thing for ever: a UUID of version 7, so that ids made later sort later.
///
/// Outside it is written as 26 letters and digits (Crockford's base 32), which sort as the bytes do.
public struct Identifier: Hashable, Comparable, Sendable {
    /// The first eight bytes, big-endian: 48 bits of milliseconds, the version, twelve bits of sequence.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    /// The identifier of these two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// By bytes: earlier made before later made.
    public static func < (one: Identifier, other: Identifier) -> Bool {
        one.high != other.high ? one.high < other.high : one.low < other.low
    }

    /// The identifier for `moment` (RFC 9562, version 7), with a sequence of twelve bits and random bits below.
    public init(at moment: Moment, sequence: UInt16, random: UInt64) {
        let clock = UInt64(bitPattern: max(0, moment.milliseconds)) << 16
        high = clock | 0x7000 | UInt64(sequence & 0x0FFF)
        low = (random & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
    }

    /// The same identifier with its last sixteen bits replaced: how the entries of one act are numbered.
    public func numbered(_ number: UInt16) -> Identifier { Identifier(high: high, low: low & ~0xFFFF | UInt64(number)) }
}

extension Identifier: CustomStringConvertible {
    private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// 26 letters and digits.
    public var description: String {
        String(unsafeUninitializedCapacity: 26) { buffer in
            var (high, low) = (self.high, self.low)
            for place in (0..<26).reversed() {
                buffer[place] = Identifier.digits[Int(low & 31)]
                low = low >> 5 | high << 59
                high >>= 5
            }
            return 26
        }
    }

    /// The identifier written as 26 letters and digits in either case, or nil.
    public init?(_ text: some StringProtocol) {
        var (high, low, count): (UInt64, UInt64, Int) = (0, 0, 0)
        for letter in text.utf8 {
            guard let digit = Identifier.value(of: letter), count > 0 || digit < 8 else { return nil }
            high = high << 5 | low >> 59
            low = low << 5 | digit
            count += 1
        }
        guard count == 26 else { return nil }
        self.init(high: high, low: low)
    }

    private static func value(of letter: UInt8) -> UInt64? {
        let lower = letter | 0x20
        if (48...57).contains(letter) { return UInt64(letter - 48) }
        return digits.firstIndex(of: lower).map(UInt64.init)
    }

    /// The sixteen bytes, most significant first.
    public var bytes: [UInt8] {
        (0..<16).map { place in
            UInt8(truncatingIfNeeded: (place < 8 ? high : low) >> UInt64(56 - 8 * (place % 8)))
        }
    }

    /// The identifier of sixteen bytes, or nil where there are more or fewer.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for (place, byte) in bytes.enumerated() {
            if place < 8 { halves.0 = halves.0 << 8 | UInt64(byte) } else { halves.1 = halves.1 << 8 | UInt64(byte) }
        }
        self.init(high: halves.0, low: halves.1)
    }
}

/// The id of one kind of thing: an `ID<Lead>` cannot be passed where an `ID<Person>` is due.
public struct ID<Noun>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The sixteen bytes.
    public let raw: Identifier
    /// The id with these bytes.
    public init(_ raw: Identifier) { self.raw = raw }
    /// The id written as text, or nil.
    public init?(_ text: some StringProtocol) {
        guard let raw = Identifier(text) else { return nil }
        self.raw = raw
    }
    /// Earlier made before later made.
    public static func < (one: ID, other: ID) -> Bool { one.raw < other.raw }
    /// 26 letters and digits.
    public var description: String { raw.description }
}
