import PlaybookText
import Sales
import Scoring
import Testing

@Suite struct ReadingTests {
    @Test func `the draft has no faults`() {
        #expect(Draft.faults() == [])
    }

    @Test func `every fault is told at once, in the order of the text`() {
        let said = Draft.faults(
            (old: "quiet: 14d", new: "quiet: soon"), (old: "asks: yes", new: "ask: yes"),
            (old: "should: [need]", new: "should: [nead]"), (old: "between: [20, 500]", new: "between: [500, 20]"))
        #expect(said.map { $0.prefix { $0 != " " } } == ["4:20:", "14:27:", "28:12:", "46:10:"])
    }

    @Test(arguments: ["", "# nothing but a remark\n", "---\n"])
    func `an empty text is refused in one sentence`(text: String) {
        let sentence = "is nothing where a section is due. Write keys and values below it, indented, or {key: value}."
        #expect(Draft.faults(in: text) == ["1:1: The playbook \(sentence)"])
    }

    @Test func `a text that is no section is refused`() {
        let sentence = "is “hello” where a section is due. Write keys and values below it, indented, or {key: value}."
        #expect(Draft.faults(in: "hello") == ["1:1: The playbook \(sentence)"])
    }

    @Test func `bytes that are no text are refused with their place`() {
        let said = Draft.faults(in: "playbook: small\ntitle: a\u{1}b\n")
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("2:9: The playbook cannot be read as YAML: control characters") ?? false)
    }

    @Test func `line ends of other systems and a byte order mark change nothing`() throws {
        let draft = try PlaybookText.read(Draft.text)
        let windows = Draft.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        #expect(try PlaybookText.read("\u{FEFF}" + windows) == draft)
    }

    @Test func `short forms and long forms read alike`() throws {
        let long = Draft.changed([
            (old: "bant: [need, budget]", new: "bant: {label: Bant, criteria: [need, budget]}"),
            (old: "should: [need]", new: "should: {need: {strength: asserted}}"),
            (old: "{need: written}", new: "{need: {strength: written}}"),
            (old: "proves: {need: observed}", new: "proves: {need: {strength: observed}}"),
            (old: "lost: [price]", new: "lost: {price: {label: Price}}"),
            (old: "role: {points: 30, when: {seniority: [owner, vp]}}", new: "role: [{points: 30.0, when: {all: []}}]"),
        ]).split(separator: "{all: []}").joined(separator: "{seniority: [owner, vp]}")
        #expect(try PlaybookText.read(long) == PlaybookText.read(Draft.text))
    }

    @Test func `a country that looks like a word for no stays a country`() throws {
        let when = try condition("{country: [NO, SE]}")
        #expect(when == .isOneOf("country", [.text("NO"), .text("SE")]))
        #expect(try condition("{business_mail: no}") == .equals("business_mail", .flag(false)))
        #expect(try condition("{industry: 1970}") == .equals("industry", .text("1970")))
    }

    @Test func `conditions may be put together`() throws {
        #expect(
            try condition("{title: {contains: chief}, any: [{customer: yes}, {not: {known: region}}]}")
                == .all([
                    .contains("title", "chief"),
                    .any([.equals("customer", .flag(true)), .not(.known("region"))]),
                ]))
    }

    @Test func `a fault inside a list of parts is found where it stands`() {
        let when = "when: {all: [{employees: {at_least: 1}},\n      {plan: pad}]}"
        let said = Draft.faults((old: "when: {seniority: [owner, vp]}", new: when))
        #expect(said.map { $0.prefix(6) } == ["17:14:"])
    }

    @Test func `aliases stand for what they name`() throws {
        let text = Draft.changed([
            (old: "bant: [need, budget]", new: "bant: &all [need, budget]\n  own: *all")
        ])
        #expect(try PlaybookText.read(text).frameworks.map(\.criteria) == [["need", "budget"], ["need", "budget"]])
    }

    @Test func `a few lines that unfold without end are refused at once`() {
        let lines = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        let said = Draft.faults(in: "a0: &a0 [x, x]\n" + lines.joined(separator: "\n"))
        #expect(said.map { $0.prefix(49) } == ["1:1: The playbook is larger than any playbook needs"[...].prefix(49)])
    }

    @Test(arguments: [
        String(repeating: "[", count: 5_000), String(repeating: "a: 1 # \n", count: 40_000),
        "a: [" + String(repeating: "*b, ", count: 200) + "]",
    ])
    func `a text out of all proportion is refused before it is read`(text: String) {
        #expect(Draft.faults(in: text).first?.hasPrefix("1:1: The playbook is larger than") ?? false)
    }

    @Test func `the linter needs no text`() throws {
        var playbook = try PlaybookText.read(Draft.text)
        playbook.qualified.interest = .whole(300)
        let faults = playbook.faults()
        #expect(faults.map(\.code) == [.outOfReach(.whole(300), highest: .whole(70))])
        #expect(faults.map(\.path) == ["qualified.interest"])
        #expect(faults.map(\.line) == [nil])
        #expect(
            faults.map(\.description) == [
                "qualified.interest is 300, but the rules reach 70 at most. Write 70 or less, or raise the points."
            ])
    }

    private func condition(_ text: String) throws -> Condition? {
        let draft = Draft.changed([(old: "when: {seniority: [owner, vp]}", new: "when: \(text)")])
        return try PlaybookText.read(draft).cards.fit.last?.cases.first?.when
    }
}
