import Sales
import Testing

struct CaptureClassTests {
    private func classified(
        _ kind: String = "demo_requested", via: Via = Via(), url: String? = nil, said: Engagement.Class? = nil
    ) throws -> Engagement.Class {
        Capture.classify(try #require(Example.playbook.kind(kind)), via: via, url: url, said: said)
    }

    @Test(arguments: [
        "Mozilla/5.0 (compatible; Googlebot/2.1)", "Barracuda Sentinel (EE)", "python-requests/2.31", "curl/8.4",
        "Mozilla/5.0 (Windows NT 10.0) HeadlessChrome/120.0", "Slackbot-LinkExpanding 1.0", "ms-office",
    ])
    func `a known scanner is a machine, whatever the sender says`(agent: String) throws {
        #expect(try classified(via: Via(agent: agent), said: .human) == .machine)
    }

    @Test func `a request for headers only is a machine's`() throws {
        #expect(try classified(via: Via(method: "head")) == .machine)
        #expect(try classified(via: Via(method: "GET")) == .human)
    }

    @Test func `only a machine follows the honeypot link`() throws {
        #expect(try classified(url: "https://ripen.example/honeypot?m=1") == .machine)
        #expect(try classified(url: "https://shop.example/honeypots") == .human)
    }

    @Test func `clicks enter as probable unless the sender knows`() throws {
        #expect(try classified("email_clicked") == .probable)
        #expect(try classified("email_clicked", said: .human) == .human)
        #expect(try classified("demo_requested") == .human)
        #expect(try classified("demo_requested", said: .machine) == .machine)
    }

    @Test func `a browser is a person`() throws {
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
        #expect(try classified(via: Via(method: "GET", agent: agent, address: "192.0.2.1")) == .human)
    }

    @Test func `how it came is kept with the engagement`() {
        let via = Via(OwnFields(["method": "GET", "agent": "a", "address": "b", "message": "c"]))
        #expect(via == Via(method: "GET", agent: "a", address: "b", message: "c"))
    }
}

struct ClickSettlingTests {
    private func click(
        _ number: UInt64, after milliseconds: Int64 = 0, url: String? = "https://a.example/1", via: Via = Via()
    ) -> Click {
        Click(id: Example.id(number), at: Example.monday + milliseconds, url: url, via: via)
    }

    @Test func `a click that gives itself away is a machine's`() {
        let head = click(1, via: Via(method: "HEAD"))
        #expect(Capture.settle(head, among: [head]) == .machine)
    }

    @Test func `what shares its address with a scanner is a machine's`() {
        let trap = click(1, url: "https://a.example/honeypot", via: Via(address: "192.0.2.9"))
        let quiet = click(2, after: 60_000, via: Via(address: "192.0.2.9"))
        let other = click(3, after: 60_000, via: Via(address: "192.0.2.10"))
        #expect(Capture.settle(quiet, among: [trap, quiet, other]) == .machine)
        #expect(Capture.settle(other, among: [trap, quiet, other]) == .human)
    }

    @Test func `all links within seconds are a machine's`() {
        let clicks = (1...3).map { click(UInt64($0), after: Int64($0) * 1_000, url: "https://a.example/\($0)") }
        for one in clicks { #expect(Capture.settle(one, among: clicks) == .machine) }
    }

    @Test func `the burst ends with its ten seconds`() {
        let within = [click(1, url: "a"), click(2, after: 5_000, url: "b"), click(3, after: 10_000, url: "c")]
        #expect(Capture.settle(within[0], among: within) == .machine)
        let apart = [click(1, url: "a"), click(2, after: 5_000, url: "b"), click(3, after: 10_001, url: "c")]
        for one in apart { #expect(Capture.settle(one, among: apart) == .human) }
    }

    @Test func `two of three links are a person's, and all of two a machine's`() {
        let two = [click(1, url: "a"), click(2, after: 1_000, url: "b")]
        #expect(Capture.settle(two[0], among: two) == .human)
        #expect(Capture.settle(two[0], among: two, links: 3) == .human)
        #expect(Capture.settle(two[0], among: two, links: 2) == .machine)
    }

    @Test func `one link clicked alone is a person's, however few links there are`() {
        let one = click(1)
        #expect(Capture.settle(one, among: [one], links: 1) == .human)
        let again = [one, click(2, after: 100)]
        #expect(Capture.settle(one, among: again, links: 1) == .human)
    }

    @Test func `a person's later click is not of the burst`() {
        var clicks = (1...3).map { click(UInt64($0), after: Int64($0), url: "\($0)") }
        clicks.append(click(9, after: 600_000, url: "1"))
        #expect(Capture.settle(clicks[3], among: clicks) == .human)
    }
}

struct AutomaticReplyTests {
    @Test(arguments: [
        "Out of Office: your offer", "Automatic reply: Re: demo", "Automatische Antwort: Angebot", "Abwesenheitsnotiz",
        "Réponse automatique : votre message", "Respuesta automática: propuesta", "Fuera de la oficina",
    ])
    func `out of office is recognised by its subject`(subject: String) {
        #expect(Capture.isAutomaticReply(subject: subject))
    }

    @Test(arguments: [
        "Hello, I'm out of the office until Monday.", "Guten Tag, ich bin im Urlaub.", "Je suis absent jusqu'au 3.",
        "Estoy de vacaciones hasta el lunes.",
    ])
    func `out of office is recognised by how it begins`(body: String) {
        #expect(Capture.isAutomaticReply(subject: "Re: your offer", body: body))
    }

    @Test func `the header says so, whatever the words`() {
        #expect(Capture.isAutomaticReply(subject: "Re: offer", autoSubmitted: "auto-replied"))
        #expect(!Capture.isAutomaticReply(subject: "Re: offer", autoSubmitted: "no"))
    }

    @Test func `a person's reply is not taken for one`() {
        #expect(!Capture.isAutomaticReply(subject: "Re: your offer", body: "Yes, please call our office on Monday."))
        #expect(!Capture.isAutomaticReply(subject: nil))
    }
}
