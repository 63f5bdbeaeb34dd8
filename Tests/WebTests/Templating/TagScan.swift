/// A tag of a template.
enum Tag {
    case value(String)
    case raw(String)
    case section(String, [Tag])
    case inverted([Tag], String)
    case partial(String)
}

/// Reads templates for their tags, and looks each up in the model of a page as rendering does.
struct TagScan {
    let texts: [String: String]
    /// Tags that found nothing.
    private(set) var lost: Set<String> = []
    /// Tags that were found, by template.
    private(set) var found: [String: Set<String>] = [:]

    init(_ texts: [String: String]) { self.texts = texts }

    /// Looks up every tag of a template for a page.
    mutating func check(_ template: String, _ page: Any) { walk(tags(template), [page], in: template) }

    /// The tags of a template in their order.
    func tags(_ template: String) -> [Tag] {
        var pieces = (texts[template] ?? "").matches(of: /\{\{(\{?)([#^\/><$]?)([^}]*)\}\}\}?/).map { piece in
            (raw: !piece.output.1.isEmpty, sign: String(piece.output.2), name: String(piece.output.3))
        }[...]
        return TagScan.parse(&pieces, until: nil)
    }

    private static func parse(_ pieces: inout ArraySlice<(raw: Bool, sign: String, name: String)>, until end: String?)
        -> [Tag]
    {
        var tags: [Tag] = []
        while let piece = pieces.popFirst() {
            switch piece.sign {
            case "/": if piece.name == end { return tags }
            case "#": tags.append(.section(piece.name, parse(&pieces, until: piece.name)))
            case "^": tags.append(.inverted(parse(&pieces, until: piece.name), piece.name))
            case "$": tags += parse(&pieces, until: piece.name)
            case "<": tags += [.partial(piece.name)] + parse(&pieces, until: piece.name)
            case ">": tags.append(.partial(piece.name))
            default: tags.append(piece.raw ? .raw(piece.name) : .value(piece.name))
            }
        }
        return tags
    }

    private mutating func walk(_ tags: [Tag], _ stack: [Any], in template: String) {
        for tag in tags {
            switch tag {
            case .value(let name), .raw(let name): _ = look(name, stack, template)
            case .partial(let name):
                if texts[name] == nil { lost.insert("\(template): no template \(name)") }
                walk(self.tags(name), stack, in: name)
            case .inverted(let inner, let name):
                _ = look(name, stack, template)
                walk(inner, stack, in: template)
            case .section(let name, let inner):
                guard let value = look(name, stack, template) else { continue }
                for object in TagScan.objects(value) { walk(inner, stack + object, in: template) }
            }
        }
    }

    /// The contexts that a section is rendered in: one for each element; a yes or no adds none.
    private static func objects(_ value: Any) -> [[Any]] {
        if value is Bool { return [[]] }
        if let list = value as? [Any] { return list.map { [$0] } }
        return [[value]]
    }

    private mutating func look(_ name: String, _ stack: [Any], _ template: String) -> Any? {
        if name == "." { return stack.last }
        let parts = name.split(separator: ".").map(String.init)
        for object in stack.reversed() {
            guard var value = TagScan.child(parts[0], of: object) else { continue }
            for part in parts.dropFirst() {
                guard let next = TagScan.child(part, of: value) else {
                    lost.insert("\(template): \(name)")
                    return nil
                }
                value = next
            }
            found[template, default: []].insert(name)
            return value
        }
        lost.insert("\(template): \(name)")
        return nil
    }

    private static func child(_ name: String, of object: Any) -> Any? {
        Mirror(reflecting: object).children.first { $0.label == name }?.value
    }

    /// Every stored property of a model, and of those in it, that may be missing: there must be none.
    static func optionals(_ value: Any, _ path: String = "") -> [String] {
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional { return [path] }
        if mirror.displayStyle == .collection { return mirror.children.flatMap { optionals($0.value, path) } }
        return mirror.displayStyle == .struct
            ? mirror.children.flatMap { optionals($0.value, "\(path).\($0.label ?? "")") } : []
    }
}
