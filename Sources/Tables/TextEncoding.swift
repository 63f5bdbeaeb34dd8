/// How a file writes its characters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8, utf16LE, utf16BE, windows1252, latin1

    /// The name people know it by.
    public var title: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LE: "UTF-16 (little endian)"
        case .utf16BE: "UTF-16 (big endian)"
        case .windows1252: "Windows-1252"
        case .latin1: "Latin-1"
        }
    }
}

/// What stands between two cells.
public enum Separator: UInt8, Hashable, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
    case pipe = 0x7C

    /// The name people know it by.
    public var title: String {
        switch self {
        case .comma: "comma"
        case .semicolon: "semicolon"
        case .tab: "tab"
        case .pipe: "pipe"
        }
    }
}
