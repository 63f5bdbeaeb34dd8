/// What stands in a template, one after the other.
indirect enum TemplateTag: Hashable, Sendable {
    /// Text as it stands there.
    case text([UInt8])
    /// `{{name}}`: a value, escaped; `{{{name}}}`: HTML of our own, as it is.
    case value(TagName, isRaw: Bool)
    /// `{{#name}} … {{/name}}`: once for each of a list; once for what is there; not at all for what is not.
    case section(TagName, [TemplateTag])
    /// `{{^name}} … {{/name}}`: where nothing of that name is there.
    case inverted(TagName, [TemplateTag])
    /// `{{>name}}`: another template, here.
    case partial(String)
    /// `{{<name}} … {{/name}}`: another template, with these blocks in place of its own.
    case frame(String, [String: [TemplateTag]])
    /// `{{$name}} … {{/name}}`: what stands there unless a template that is framed by this one says otherwise.
    case block(String, [TemplateTag])
}

/// The name in a tag: looked up from the inside out, then step by step; without steps it is `.`, what we stand in.
struct TagName: Hashable, Sendable {
    let steps: [String]

    init(_ text: String) { steps = text == "." ? [] : text.split(separator: ".").map(String.init) }
}

/// Why a template cannot be used: which, and what is wrong with it.
struct TemplateFault: Error, Hashable {
    let template: String
    let words: String

    init(_ template: String, _ words: String) {
        self.template = template
        self.words = words
    }
}

/// Templates by their name, each with those it names put in their place: nothing is looked up while a page is made.
struct TemplateShelf: Sendable {
    private var templates: [String: [TemplateTag]] = [:]

    /// The templates of these texts. Throws `TemplateFault` where one cannot be read, names one that is not there, or
    /// stands within itself.
    init(_ texts: [String: [UInt8]]) throws(TemplateFault) {
        var read: [String: [TemplateTag]] = [:]
        for (name, text) in texts { read[name] = try TemplateReader.tags(of: text, in: name) }
        for name in read.keys { templates[name] = try TemplateJoiner(all: read).joined(name, [:], within: []) }
    }

    /// The template of that name; nil: there is none.
    subscript(name: String) -> [TemplateTag]? { templates[name] }

    /// The names of all.
    var names: Set<String> { Set(templates.keys) }
}

/// Puts templates where others name them.
private struct TemplateJoiner {
    let all: [String: [TemplateTag]]

    func joined(_ name: String, _ blocks: [String: [TemplateTag]], within: [String]) throws(TemplateFault)
        -> [TemplateTag]
    {
        guard let tags = all[name] else {
            throw TemplateFault(within.last ?? name, "names \(name), which is not there")
        }
        guard !within.contains(name) else { throw TemplateFault(name, "stands within itself") }
        return try joined(tags, blocks, within: within + [name])
    }

    private func joined(
        _ tags: [TemplateTag], _ blocks: [String: [TemplateTag]], within: [String]
    ) throws(TemplateFault) -> [TemplateTag] {
        var joined: [TemplateTag] = []
        for tag in tags {
            switch tag {
            case .text, .value: joined.append(tag)
            case .section(let name, let inner):
                joined.append(.section(name, try self.joined(inner, blocks, within: within)))
            case .inverted(let name, let inner):
                joined.append(.inverted(name, try self.joined(inner, blocks, within: within)))
            case .partial(let name): joined += try self.joined(name, [:], within: within)
            case .frame(let name, let own):
                var filled: [String: [TemplateTag]] = [:]
                for (block, inner) in own { filled[block] = try self.joined(inner, blocks, within: within) }
                joined += try self.joined(name, filled, within: within)
            case .block(let name, let inner):
                if let filled = blocks[name] {
                    joined += filled
                } else {
                    joined += try self.joined(inner, blocks, within: within)
                }
            }
        }
        return joined
    }
}
