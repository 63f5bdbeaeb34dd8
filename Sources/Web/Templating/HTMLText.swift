/// HTML as it is written, byte by byte. What people typed goes in through `words` only, which escapes it.
struct HTMLText {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Words, with everything that means something to HTML taken out of them.
    mutating func words(_ words: String) {
        var words = words
        words.withUTF8 { letters in
            // Most words need nothing done to them.
            guard letters.contains(where: HTMLText.isSign) else { return bytes.append(contentsOf: letters) }
            for letter in letters { escaped(letter) }
        }
    }

    /// HTML of our own, as it is.
    mutating func markup(_ html: String) { bytes.append(contentsOf: html.utf8) }

    /// Bytes of a template, as they are.
    mutating func markup(_ html: [UInt8]) { bytes.append(contentsOf: html) }

    /// Whether a letter means something to HTML, in text or between quotation marks.
    private static func isSign(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    private mutating func escaped(_ letter: UInt8) {
        switch letter {
        case UInt8(ascii: "&"): markup("&amp;")
        case UInt8(ascii: "<"): markup("&lt;")
        case UInt8(ascii: ">"): markup("&gt;")
        case UInt8(ascii: "\""): markup("&quot;")
        case UInt8(ascii: "'"): markup("&#39;")
        default: bytes.append(letter)
        }
    }
}
