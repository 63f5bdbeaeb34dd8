import Sales

/// Reads an object field by field, in the names that programs send, and says what is wrong with one in a sentence.
struct FieldReader<Name: CodingKey & CaseIterable & RawRepresentable & Hashable> where Name.RawValue == String {
    /// What was sent under each of our names: most bodies name few of those they may.
    private let present: [(name: Name, part: DocumentPart)]
    /// What was sent under names that are none of ours.
    private let unknown: [(name: String, part: DocumentPart)]
    private let reader: DocumentReader

    /// Reads the object that `decoder` stands at. Refuses names that are not ours, unless `open`.
    init(_ decoder: any Decoder, _ type: Name.Type = Name.self, open: Bool = false) throws {
        guard let reader = decoder as? DocumentReader else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "Bodies are read by WireText.read."))
        }
        self.reader = reader
        let members = try reader.members()
        present = members.compactMap { member in Name(rawValue: member.name).map { ($0, member.part) } }
        unknown = present.count == members.count ? [] : members.filter { Name(rawValue: $0.name) == nil }
        guard !open, let first = unknown.map(\.name).min() else { return }
        let names = Name.allCases.map(\.rawValue)
        let near = nearest(first, in: names).map { "Did you mean “\($0)”?" }
        throw FieldReader.wrong(
            AnyName(first), decoder, "There is no such field. \(near ?? "There are: \(names.joined(separator: ", ")).")"
        )
    }

    /// A text; nil where it is missing, null or blank.
    func text(_ name: Name) throws -> String? {
        guard let text = try read(name, String.self) else { return nil }
        return text.isBlank ? nil : text
    }

    /// A text that must be there.
    func needed(_ name: Name) throws -> String {
        guard let text = try text(name) else { throw wrong(name, "It is needed.") }
        return text
    }

    func whole(_ name: Name) throws -> Int64? { try read(name) }

    func read<V: Decodable>(_ name: Name, _ type: V.Type = V.self) throws -> V? {
        guard let sent = present.first(where: { $0.name == name }) else { return nil }
        let member = DocumentReader(sent.part, in: reader, at: name)
        return member.isNull ? nil : try member.read(type)
    }

    func moment(_ name: Name) throws -> Moment? {
        guard let text = try text(name) else { return nil }
        guard let moment = Moment(text) else {
            throw wrong(name, "“\(text)” is no moment. Write it as 2026-11-22T10:00:00Z.")
        }
        return moment
    }

    func day(_ name: Name) throws -> Day? {
        guard let text = try text(name) else { return nil }
        guard let day = Day(text) else { throw wrong(name, "“\(text)” is no date. Write it as 2026-11-22.") }
        return day
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ name: Name, _ type: Choice.Type = Choice.self) throws
        -> Choice? where Choice.RawValue == String
    {
        guard let text = try text(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw wrong(name, "“\(text)” is none of these: \(words).")
        }
        return choice
    }

    /// Texts by name; numbers and truths count as texts.
    func texts(_ name: Name) throws -> [String: String] {
        guard let values = try read(name, [String: LooseText?].self) else { return [:] }
        return values.compactMapValues { $0?.text }
    }

    /// What stands under the names that are none of ours, as texts; null is an empty one.
    func others() throws -> [String: String] {
        var texts: [String: String] = [:]
        for sent in unknown {
            let member = DocumentReader(sent.part, in: reader, at: AnyName(sent.name))
            texts[sent.name] = member.isNull ? "" : try member.read(LooseText.self).text
        }
        return texts
    }

    /// Whether a field was sent, be it as null.
    func holds(_ name: Name) -> Bool { present.contains { $0.name == name } }

    /// What is wrong with a field.
    func wrong(_ name: Name, _ sentence: String) -> DecodingError { FieldReader.wrong(name, reader, sentence) }

    private static func wrong(_ name: some CodingKey, _ decoder: any Decoder, _ sentence: String) -> DecodingError {
        DecodingError.dataCorrupted(
            DecodingError.Context(codingPath: decoder.codingPath + [name], debugDescription: sentence))
    }
}

extension String {
    /// Nothing, or nothing but spaces.
    fileprivate var isBlank: Bool {
        if let first = utf8.first, first > UInt8(ascii: " "), first < 0x7F { return false }
        return allSatisfy(\.isWhitespace)
    }
}

/// Any name of a field.
struct AnyName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// A text, or a number or a truth written without quotes.
struct LooseText: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.text = text
        } else if let truth = try? container.decode(Bool.self) {
            text = truth ? "yes" : "no"
        } else if let number = try? container.decode(Int64.self) {
            text = String(number)
        } else {
            text = String(try container.decode(Double.self))
        }
    }
}

/// Why a rule is stepped over: `{reason}` or the reason alone.
struct OverrideBody: Decodable {
    let reason: String

    private enum Name: String, CodingKey, CaseIterable { case reason }

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            reason = text
        } else {
            reason = try FieldReader(decoder, Name.self).needed(.reason)
        }
    }
}
