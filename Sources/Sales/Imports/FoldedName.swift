import Foundation

/// A name as it is compared: small letters and digits only, without accents; "Lead_Source__c", "LEADSOURCE" and
/// "lead source (required)" are one.
struct FoldedName {
    let key: String
    private let name: String

    init(_ name: String) {
        self.name = name
        key = Self.folded(name)
    }

    /// What stands before the first " - " and behind it: Pipedrive writes "Person - Email".
    var parted: (noun: String, key: String)? {
        name.range(of: " - ").map { dash in
            (Self.folded(String(name[..<dash.lowerBound])), Self.folded(String(name[dash.upperBound...])))
        }
    }

    private static func folded(_ name: String) -> String {
        // Values of rows come through here too; nearly all are ASCII, for which folding is a matter of bytes.
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return asciiLetters(name) }
        let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        let ending = endings.first { Array(plain.utf8.suffix($0.count)) == $0 }
        let rest = plain.utf8.dropLast(ending?.count ?? 0)
        return String(String.UnicodeScalarView(Substring(rest).unicodeScalars.filter(isLetter)))
    }

    private static func asciiLetters(_ name: String) -> String {
        var bytes = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if let last = bytes.last, last == 0x29 || last == 0x63 || last == 0x72,
            let ending = endings.first(where: { bytes.suffix($0.count).elementsEqual($0) })
        {
            bytes.removeLast(ending.count)
        }
        bytes.removeAll { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let endings: [[UInt8]] = ["(required)", "(optional)", "__c", "__r"].map { Array($0.utf8) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
}
