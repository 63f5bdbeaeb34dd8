/// Turns UTF-16 into UTF-8 chunk by chunk. A surrogate without its partner, and NUL, become U+FFFD.
struct UTF16Reading {
    private let littleEndian: Bool
    private var oddByte: UInt8?
    private var highSurrogate: UInt16?

    init(littleEndian: Bool) {
        self.littleEndian = littleEndian
    }

    /// The most UTF-8 bytes that `count` bytes can turn into, with what was left from before.
    static func room(for count: Int) -> Int { (count / 2 + 2) * 3 }

    /// Appends the text of `bytes` at `place` and answers how many bytes it wrote.
    mutating func turn(_ bytes: UnsafeBufferPointer<UInt8>, into place: UnsafeMutablePointer<UInt8>) -> Int {
        var output = place
        for byte in bytes {
            guard let first = oddByte else {
                oddByte = byte
                continue
            }
            oddByte = nil
            let unit = littleEndian ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
            take(unit, &output)
        }
        return output - place
    }

    private mutating func take(_ unit: UInt16, _ output: inout UnsafeMutablePointer<UInt8>) {
        if let high = highSurrogate {
            highSurrogate = nil
            if unit & 0xFC00 == 0xDC00 {
                return put(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF)), &output)
            }
            put(0xFFFD, &output)
        }
        switch unit & 0xFC00 {
        case 0xD800: highSurrogate = unit
        case 0xDC00: put(0xFFFD, &output)
        default: put(unit == 0 ? 0xFFFD : UInt32(unit), &output)
        }
    }

    private func put(_ scalar: UInt32, _ output: inout UnsafeMutablePointer<UInt8>) {
        switch scalar {
        case 0..<0x80:
            add(UInt8(scalar), &output)
        case 0x80..<0x800:
            add(0xC0 | UInt8(scalar >> 6), &output)
            add(tail(scalar), &output)
        case 0x800..<0x10000:
            add(0xE0 | UInt8(scalar >> 12), &output)
            add(tail(scalar >> 6), &output)
            add(tail(scalar), &output)
        default:
            add(0xF0 | UInt8(scalar >> 18), &output)
            add(tail(scalar >> 12), &output)
            add(tail(scalar >> 6), &output)
            add(tail(scalar), &output)
        }
    }

    private func tail(_ bits: UInt32) -> UInt8 { 0x80 | UInt8(bits & 0x3F) }

    private func add(_ byte: UInt8, _ output: inout UnsafeMutablePointer<UInt8>) {
        output.pointee = byte
        output += 1
    }
}
