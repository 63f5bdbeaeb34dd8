import Sales
import Yams

/// One value of the text: what stands there, and where.
struct Place {
    let node: Node
    let path: String
    let notes: Notes

    /// `mark` is where a reader would look for it: the key of a section, the value itself of anything else.
    init(_ node: Node, path: String, mark: Mark?, notes: Notes) {
        self.node = node
        self.path = path
        self.notes = notes
        notes.stands(path, at: mark)
    }

    /// Notes that something else is due here, and reads as nil.
    func refuse<Value>(_ due: PlaybookFault.Shape) -> Value? {
        notes.fault(.wrongShape(found: found, due: due), at: path)
        notes.couldNotRead(path)
        return nil
    }

    /// A plain scalar, one without quotes; nil for everything else.
    var plain: String? {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return nil }
        return scalar.string
    }

    var isSection: Bool { node.mapping != nil }

    var isList: Bool { node.sequence != nil }

    /// Nothing was written: `key:` and no more, or `~`, or `null`.
    var isNothing: Bool { plain.map { ["", "~", "null"].contains($0) } ?? false }

    /// A scalar as it is written, with quotes or without; nil for sections, lists and nothing.
    var scalar: String? {
        guard case .scalar(let scalar) = node, !isNothing else { return nil }
        return scalar.string
    }

    private var found: String {
        switch node {
        case .mapping: "a section"
        case .sequence: "a list"
        case .scalar(let scalar): isNothing ? "nothing" : "“\(scalar.string.prefix(60))”"
        case .alias: "an alias"
        }
    }
}

// MARK: - Sections and lists

extension Place {
    /// The keys and values of a section in the order of the text. Nothing reads as an empty section.
    func entries(due: PlaybookFault.Shape = .section) -> [(name: String, place: Place)] {
        if isNothing { return [] }
        guard case .mapping(let pairs) = node else { return refuse(due) ?? [] }
        return pairs.compactMap { pair in
            guard let key = pair.key.scalar, !key.string.isEmpty else {
                notes.fault(.wrongShape(found: "no name", due: .text), at: path, mark: pair.key.mark)
                return nil
            }
            return (key.string, child(key.string, pair.value, key: key.mark))
        }
    }

    /// A section with a fixed set of keys; others are faults.
    func section(_ known: [String], due: PlaybookFault.Shape = .section) -> Section {
        var section = Section(place: self)
        for (name, place) in entries(due: due) {
            if known.contains(name) {
                section.values[name] = place
            } else {
                section.meant.insert(unknown(name, of: known))
            }
        }
        return section
    }

    /// The items of a list.
    func items() -> [Place]? {
        guard case .sequence(let nodes) = node else { return refuse(.list) }
        return nodes.enumerated().map { place, item in
            Place(item, path: "\(path)[\(place + 1)]", mark: item.mark, notes: notes)
        }
    }

    /// Names with details: a section, or a list of the names alone.
    func named(due: PlaybookFault.Shape = .section) -> [(name: String, place: Place)] {
        guard isList else { return entries(due: due) }
        return (items() ?? []).compactMap { item in
            guard let name = item.text() else { return nil }
            let nothing = Node.scalar(.init("", .implicit, .plain, item.node.mark))
            return (name, child(name, nothing, key: item.node.mark))
        }
    }

    private func child(_ name: String, _ value: Node, key: Mark?) -> Place {
        let path = path.isEmpty ? name : "\(path).\(name)"
        var mark = key
        if case .scalar(let scalar) = value, !scalar.string.isEmpty { mark = scalar.mark }
        return Place(value, path: path, mark: mark, notes: notes)
    }

    /// Refuses the key, and gives the one that was probably meant.
    private func unknown(_ name: String, of known: [String]) -> String? {
        let mark = node.mapping?.first { $0.key.scalar?.string == name }?.key.mark
        let nearest = PlaybookName.nearest(to: name, among: known)
        notes.fault(.unknownKey(name, nearest: nearest, known: known), at: path, mark: mark)
        if let nearest { notes.couldNotRead(path.isEmpty ? nearest : "\(path).\(nearest)") }
        return nearest
    }
}

/// A section of the text whose keys are known.
struct Section {
    let place: Place
    fileprivate var values: [String: Place] = [:]
    /// Keys that were probably meant by others that mean nothing.
    fileprivate var meant: Set<String?> = []

    /// What stands under the key, if the key is there.
    subscript(_ key: String) -> Place? { values[key] }

    /// What stands under a key that must be there.
    func need(_ key: String) -> Place? {
        if let place = values[key] { return place }
        if !isTold(key) { place.notes.fault(.missing(key: key), at: place.path) }
        place.notes.couldNotRead(place.path.isEmpty ? key : "\(place.path).\(key)")
        return nil
    }

    /// The key is misspelt, or the whole is not a section: either was said already.
    private func isTold(_ key: String) -> Bool {
        meant.contains(key) || !(place.isSection || place.isNothing)
    }
}

// MARK: - The same value under another name

extension Place {
    /// The value as it would stand under `key` in the longer form.
    func named(_ key: String) -> Place {
        Place(node, path: "\(path).\(key)", mark: node.mark, notes: notes)
    }

    /// The only item of a list, as if it stood there without the list.
    func standing(for list: Place) -> Place {
        Place(node, path: list.path, mark: node.mark, notes: notes)
    }

    /// How many keys or items there are.
    var count: Int { node.mapping?.count ?? node.sequence?.count ?? 0 }
}
