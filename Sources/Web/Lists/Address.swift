/// Addresses of our own pages, with what is asked of them.
enum Address {
    /// The path with these questions; blank ones are left out.
    static func with(_ path: String, _ questions: [(String, String)]) -> String {
        let asked = questions.filter { !$0.1.isEmpty }.map { "\(encoded($0.0))=\(encoded($0.1))" }
        return asked.isEmpty ? path : "\(path)?\(asked.joined(separator: "&"))"
    }

    /// The text as it stands in a path or after its question mark.
    static func encoded(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            if isPlain(byte) {
                out.unicodeScalars.append(UnicodeScalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                out += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return out
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    /// The path where it is one of our own; the home page otherwise. Nothing that a browser could take for another
    /// site.
    static func own(_ path: String?) -> String {
        guard let path, path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.count <= 2_000,
            path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C })
        else { return "/" }
        return path
    }
}

/// A filter as a text of the lists' grammar.
enum FilterText {
    /// A test of a name for a value: `owner:"ada@acme.example"`.
    static func test(_ name: String, _ value: String) -> String { "\(name):\(quoted(value))" }

    /// The value between quotation marks; marks inside it are left out.
    static func quoted(_ value: String) -> String { "\"\(value.replacing("\"", with: " "))\"" }

    /// All of these tests; the one somebody typed comes first, so that a column in it is the column they see.
    static func all(typed: String, _ tests: [String]) -> String {
        let typed = typed.isEmpty ? [] : tests.isEmpty ? [typed] : ["(\(typed))"]
        return (typed + tests).joined(separator: " and ")
    }
}
