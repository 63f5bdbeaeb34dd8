import Yams

/// What a playbook may ask of the machine that reads it. A text of a few lines can unfold, by aliases of aliases, into
/// more than any memory holds, or into more depth than any stack.
enum Bounds {
    private static let bytes = 256_000
    private static let brackets = 50
    private static let aliases = 100
    private static let nodes = 50_000
    private static let depth = 64

    /// Whether the text can be parsed without harm.
    static func allow(_ text: String) -> Bool {
        guard text.utf8.count <= bytes else { return false }
        var (open, stars) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open -= 1
            case UInt8(ascii: "*"): stars += 1
            default: break
            }
            if open > brackets || stars > aliases { return false }
        }
        return true
    }

    /// Whether the parsed text can be walked through without harm.
    static func allow(_ root: Node) -> Bool {
        var left = nodes
        return walk(root, deeper: depth, left: &left)
    }

    private static func walk(_ node: Node, deeper: Int, left: inout Int) -> Bool {
        left -= 1
        guard left >= 0, deeper >= 0 else { return false }
        switch node {
        case .scalar, .alias: return true
        case .sequence(let items): return items.allSatisfy { walk($0, deeper: deeper - 1, left: &left) }
        case .mapping(let pairs):
            return pairs.allSatisfy {
                walk($0.key, deeper: deeper - 1, left: &left) && walk($0.value, deeper: deeper - 1, left: &left)
            }
        }
    }
}
