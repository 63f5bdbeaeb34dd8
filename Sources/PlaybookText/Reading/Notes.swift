import Sales
import Yams

/// What is learned on the way through one text: where everything stands, and what has the wrong shape.
final class Notes {
    private(set) var faults: [PlaybookFault] = []
    private var marks: [String: Mark] = [:]
    /// Places whose value could not be read, so that the playbook holds a stand-in there.
    private var unread: Set<String> = []

    /// Parts of an *all* are also known without it: the linter names them as if they stood in one section.
    func stands(_ path: String, at mark: Mark?) {
        for path in [path, Self.withoutAll(path)] where marks[path] == nil { marks[path] = mark }
    }

    private static func withoutAll(_ path: String) -> String {
        path.split(separator: ".").filter { !$0.hasPrefix("all[") }.joined(separator: ".")
    }

    /// Notes a fault at the place, or at `mark` where that is more exact.
    func fault(_ code: PlaybookFault.Code, at path: String, mark: Mark? = nil) {
        let fault = PlaybookFault(code, at: path)
        faults.append(mark.map { PlaybookFault(code, at: path, line: $0.line, column: $0.column) } ?? located(fault))
    }

    /// Remembers that the value of the place is a stand-in; a list with one such item is one as a whole, because the
    /// items after it have moved.
    func couldNotRead(_ path: String) {
        unread.insert(path)
        if let bracket = path.firstIndex(of: "[") { unread.insert(String(path[..<bracket])) }
    }

    /// The fault with the line and column of the nearest place that stands in the text.
    func located(_ fault: PlaybookFault) -> PlaybookFault {
        var path = fault.path[...]
        while marks[String(path)] == nil, let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) {
            path = path[..<end]
        }
        let mark = marks[String(path)] ?? marks[""]
        return PlaybookFault(fault.code, at: fault.path, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    /// Whether a fault of the linter only follows from something that could not be read, and was said already.
    func explain(_ fault: PlaybookFault) -> Bool {
        unread.contains { Self.related(fault.path, $0) || Self.rests(fault, on: $0) }
    }

    private static func related(_ one: String, _ other: String) -> Bool {
        one == other || lies(one, under: other) || lies(other, under: one)
    }

    private static func lies(_ path: String, under parent: String) -> Bool {
        guard path.hasPrefix(parent), path.count > parent.count else { return false }
        return parent.isEmpty || [".", "["].contains(path.dropFirst(parent.count).first)
    }

    private static func rests(_ fault: PlaybookFault, on unread: String) -> Bool {
        switch fault.code {
        case .outOfReach: scores(of: fault.path).contains { unread == $0 || lies(unread, under: $0) }
        case .undeclared(.kind, _, _): unread == "engagements"
        case .undeclared(.criterion, _, _), .unknownLevel: unread == "criteria"
        case .undeclared(.fact, _, _), .undeclared(.field, _, _): unread == "fields"
        case .undeclared(.stage, _, _): unread.hasSuffix(".stages") && fault.path.hasPrefix(unread)
        case .notAChoice(_, let field, _, _), .unfitTest(let field, _), .fieldElsewhere(let field, _):
            lies(unread, under: "fields.\(field)")
        default: false
        }
    }

    /// The sections whose points a threshold is compared with.
    private static func scores(of path: String) -> [String] {
        path.hasSuffix("fit") || path.hasPrefix("grade.fit") ? ["fit"] : ["engagements", "interest"]
    }
}
