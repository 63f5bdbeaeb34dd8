import Sales

/// Reads an object field by field, in the names that programs send, and says what is wrong with one in a sentence.
struct FieldReader<Name: CodingKey & CaseIterable & RawRepresentable & Hashable> where Name.RawValue == String {
    private let container: KeyedDecodingContainer<Name>
    /// The names that were sent: most bodies name few of those they may.
    private let present: [Name]
    /// The names that were sent but are none of ours.
    private let unknown: [AnyName]
    private let decoder: any Decoder

    /// Reads the object that `decoder` stands at. Refuses names that are not ours, unless `open`.
    init(_ decoder: any Decoder, _ type: Name.Type = Name.self, open: Bool = false) throws {
        self.decoder = decoder
        container = try decoder.container(keyedBy: Name.self)
        let sent = try decoder.container(keyedBy: AnyName.self).allKeys
        present = sent.compactMap { Name(rawValue: $0.stringValue) }
        unknown = present.count == sent.count ? [] : sent.filter { Name(rawValue: $0.stringValue) == nil }
        guard !open, let first = unknown.map(\.stringValue).min() else { return }
        let names = Name.allCases.map(\.rawValue)
        let near = nearest(first, in: names).map { "Did you mean “\($0)”?" }
        throw FieldReader.wrong(
            AnyName(first), decoder, "There is no such field. \(near ?? "There are: \(names.joined(separator: ", ")).")"
        )
    }

    /// A text; nil where it is missing, null or blank.
    func text(_ name: Name) throws -> String? {
        guard holds(name), let text = try container.decodeIfPresent(String.self, forKey: name) else { return nil }
        return text.isBlank ? nil : text
    }

    /// A text that must be there.
    func needed(_ name: Name) throws -> String {
        guard let text = try text(name) else { throw wrong(name, "It is needed.") }
        return text
    }

    func whole(_ name: Name) throws -> Int64? { try read(name) }

    func read<V: Decodable>(_ name: Name, _ type: V.Type = V.self) throws -> V? {
        holds(name) ? try container.decodeIfPresent(V.self, forKey: name) : nil
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
        let container = try decoder.container(keyedBy: AnyName.self)
        var texts: [String: String] = [:]
        for name in unknown {
            texts[name.stringValue] = try container.decodeIfPresent(LooseText.self, forKey: name)?.text ?? ""
        }
        return texts
    }

    /// Whether a field was sent, be it as null.
    func holds(_ name: Name) -> Bool { present.contains(name) }

    /// What is wrong with a field.
    func wrong(_ name: Name, _ sentence: String) -> DecodingError { FieldReader.wrong(name, decoder, sentence) }

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
