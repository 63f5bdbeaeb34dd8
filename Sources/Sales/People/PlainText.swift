/// Texts of ASCII alone, folded byte by byte: nearly every name and address is one, and there are millions of them.
enum PlainText {
    /// The text in lower case without blanks around it; nil where it has other letters than ASCII's.
    static func trimmed(_ text: String) -> [UInt8]? {
        var text = text
        return text.withUTF8 { bytes -> [UInt8]? in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            guard let first = bytes.firstIndex(where: { !isBlank($0) }),
                let last = bytes.lastIndex(where: { !isBlank($0) })
            else { return [] }
            return bytes[first...last].map(lowercased)
        }
    }

    /// The words of the text in lower case with one blank between them; nil where it has other letters than ASCII's.
    static func words(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes -> String? in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { room in
                var count = 0
                var isApart = false
                for byte in bytes {
                    guard !isBlank(byte) else {
                        isApart = count > 0
                        continue
                    }
                    if isApart {
                        room[count] = 0x20
                        count += 1
                        isApart = false
                    }
                    room[count] = lowercased(byte)
                    count += 1
                }
                return count
            }
        }
    }

    /// What Unicode calls white space, as far as ASCII goes.
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
