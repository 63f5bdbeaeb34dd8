/// Walks over the ASCII of a short value.
struct ByteCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { at >= bytes.count }
    var here: UInt8 { at < bytes.count ? bytes[at] : 0 }

    /// A run of digits as a number; nil when there is none or it has more than nine.
    mutating func digits() -> (value: Int, count: Int)? {
        let start = at
        var value = 0
        while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39, at - start < 10 {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return at > start && at - start < 10 ? (value, at - start) : nil
    }

    /// The run of ASCII letters here.
    mutating func letters() -> (start: Int, count: Int) {
        let start = at
        while at < bytes.count, (0x61...0x7A).contains(bytes[at] | 0x20) { at += 1 }
        return (start, at - start)
    }

    /// True when the run of letters at `start` is `word`, or at least its first three letters and nothing else.
    func reads(_ word: StaticString, from start: Int, count: Int) -> Bool {
        guard count >= 3, count <= word.utf8CodeUnitCount else { return false }
        return (0..<count).allSatisfy { bytes[start + $0] | 0x20 == word.utf8Start[$0] }
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard here == byte else { return false }
        at += 1
        return true
    }

    /// Skips a letter in either case.
    mutating func skip(letter: UInt8) -> Bool {
        guard here | 0x20 == letter else { return false }
        at += 1
        return true
    }

    mutating func skipBlanks() {
        while here == 0x20 || here == 0x09 { at += 1 }
        // The narrow and the wide non-breaking blank, which some programs put before AM and PM.
        if here == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 {
            at += 2
            skipBlanks()
        } else if here == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80, bytes[at + 2] == 0xAF {
            at += 3
            skipBlanks()
        }
    }
}
