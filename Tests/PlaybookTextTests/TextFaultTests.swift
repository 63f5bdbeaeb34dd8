import Testing

@Suite struct TextFaultTests {
    @Test func `text that is not YAML is refused with its place`() {
        let said = Draft.faults((old: "{interest: 30, fit: 20", new: "{interest: 30, fit: [20"))
        #expect(
            said == [
                "20:50: The playbook cannot be read as YAML: while parsing a flow sequence, did not "
                    + "find expected ',' or ']'. "
                    + "Look at this line and the one above: quotes, colons, indentation."
            ])
    }

    @Test func `a tab for indentation is refused with its place`() {
        let said = Draft.faults((old: "  role: {points", new: "\trole: {points"))
        #expect(
            said == [
                "16:1: The playbook cannot be read as YAML: while scanning for the next token, found "
                    + "character that cannot start any token. "
                    + "Look at this line and the one above: quotes, colons, indentation."
            ])
    }

    @Test func `a key that stands twice is refused`() {
        let said = Draft.faults((old: "title: \"Small: a start\"", new: "title: One\ntitle: Two"))
        #expect(
            said == [
                "2:1: The playbook names title twice in one section. "
                    + "Keep one of the two, or give the other a name of its own."
            ])
    }

    @Test func `a name that stands twice in a section is refused`() {
        let said = Draft.faults((old: "  page_viewed: {interest: 1", new: "  demo_requested: {interest: 1"))
        #expect(
            said == [
                "4:3: The playbook names demo_requested twice in one section. "
                    + "Keep one of the two, or give the other a name of its own."
            ])
    }

    @Test func `a second document is refused`() {
        let said = Draft.faults((old: "labels: {qualified: MQL}", new: "---\nlabels: {qualified: MQL}"))
        #expect(
            said == [
                "48:1: The playbook cannot be read as YAML: expected a single document in the stream, "
                    + "but found another document. "
                    + "Look at this line and the one above: quotes, colons, indentation."
            ])
    }
}
