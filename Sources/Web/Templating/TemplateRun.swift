/// One template filled in from one page model.
struct TemplateRun {
    private(set) var html = HTMLText(capacity: 32_768)
    /// What we stand in, the innermost last: names are looked up from there.
    private var within: [Cell]

    /// The page that `tags` make of `model`.
    static func html(_ tags: [TemplateTag], _ model: some Encodable) throws -> [UInt8] {
        var run = TemplateRun(within: [try Cell.of(model)])
        run.fill(tags)
        return run.html.bytes
    }

    private init(within: [Cell]) { self.within = within }

    private mutating func fill(_ tags: [TemplateTag]) {
        for tag in tags {
            switch tag {
            case .text(let bytes): html.markup(bytes)
            case .value(let name, let isRaw): show(find(name), isRaw)
            case .section(let name, let inner): repeated(inner, for: find(name))
            case .inverted(let name, let inner): if TemplateRun.isNothing(find(name)) { fill(inner) }
            // Put in their place when the templates were read.
            case .partial, .frame, .block: break
            }
        }
    }

    private mutating func show(_ cell: Cell?, _ isRaw: Bool) {
        guard case .text(let words)? = cell else { return }
        if isRaw { html.markup(words) } else { html.words(words) }
    }

    private mutating func repeated(_ tags: [TemplateTag], for cell: Cell?) {
        switch cell {
        case nil, .flag(false): break
        case .flag(true): fill(tags)
        case .list(let cells): for cell in cells { fill(tags, in: cell) }
        case .text(_)?, .sheet(_)?: if let cell { fill(tags, in: cell) }
        }
    }

    private mutating func fill(_ tags: [TemplateTag], in cell: Cell) {
        within.append(cell)
        fill(tags)
        within.removeLast()
    }

    private static func isNothing(_ cell: Cell?) -> Bool {
        switch cell {
        case nil, .flag(false): true
        case .list(let cells): cells.isEmpty
        case .flag, .text, .sheet: false
        }
    }

    /// The first step is looked for from the inside out, the others in what it names.
    private func find(_ name: TagName) -> Cell? {
        guard let first = name.steps.first else { return within.last }
        guard var found = within.reversed().lazy.compactMap({ $0[first] }).first else { return nil }
        for step in name.steps.dropFirst() {
            guard let next = found[step] else { return nil }
            found = next
        }
        return found
    }
}

extension Cell {
    fileprivate subscript(name: String) -> Cell? {
        guard case .sheet(let sheet) = self else { return nil }
        return sheet[name]
    }
}
