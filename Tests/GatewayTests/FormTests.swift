import Actions
import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sales
import TestKit
import Testing

/// What a page's form must carry before any verb is asked.
struct FormTests {
    private static let path = "/w/acme-selling/echo"

    @Test(arguments: ["name=a", "name=a&_csrf=", "name=a&_csrf=made-up"])
    func `a form without the word of its session does nothing`(form: String) async throws {
        try await Front().run { client async throws in
            let (cookie, _) = try await client.signIn()
            let answer = try await client.post(FormTests.path, form, cookie: cookie)
            #expect(answer.status == .forbidden)
            #expect(answer.text.hasPrefix("This page is too old"))
        }
    }

    @Test func `the word of another session does not do`() async throws {
        try await Front().run { client async throws in
            let (_, other) = try await client.signIn()
            let (cookie, _) = try await client.signIn()
            #expect(try await client.post(FormTests.path, "_csrf=\(other)", cookie: cookie).status == .forbidden)
        }
    }

    @Test func `a form has its values by name, also repeated ones`() async throws {
        try await Front().run { client async throws in
            let (cookie, csrf) = try await client.signIn()
            let form = "name=J%C3%BCrgen+M&name=%26&other=x&_csrf=\(csrf)"
            #expect(try await client.post(FormTests.path, form, cookie: cookie).text == "Jürgen M|&")
        }
    }

    @Test(arguments: [
        [HTTPField.Name.fetchSite: "cross-site"], [.fetchSite: "same-site"], [.origin: "https://evil.example"],
        [.origin: "null"],
    ])
    func `a form from another site does nothing`(headers: [HTTPField.Name: String]) async throws {
        try await Front(publicURL: "https://sales.example").run { client async throws in
            let (cookie, csrf) = try await client.signIn()
            var fields = HTTPFields()
            for (name, value) in headers { fields[name] = value }
            let answer = try await client.post(FormTests.path, "_csrf=\(csrf)", cookie: cookie, headers: fields)
            #expect(answer.status == .forbidden)
            #expect(answer.text.hasPrefix("This form came from another site"))
            let own = try await client.post(
                FormTests.path, "_csrf=\(csrf)&name=a", cookie: cookie, headers: [.origin: "https://sales.example"])
            #expect(own.text == "a")
        }
    }

    @Test(arguments: ["multipart/form-data; boundary=x", "application/json", "text/plain"])
    func `a form of another type is refused in a sentence`(type: String) async throws {
        try await Front().run { client async throws in
            let (cookie, csrf) = try await client.signIn()
            let answer = try await client.post(FormTests.path, "_csrf=\(csrf)", cookie: cookie, type: type)
            #expect(answer.status == .unsupportedMediaType)
            #expect(answer.text.contains("Send application/x-www-form-urlencoded."))
        }
    }

    @Test func `a form that is too large is refused`() async throws {
        try await Front().run { client async throws in
            let (cookie, csrf) = try await client.signIn()
            let form = "_csrf=\(csrf)&name=" + String(repeating: "x", count: 5_000)
            #expect(try await client.post(FormTests.path, form, cookie: cookie).status == .contentTooLarge)
        }
    }

    @Test(arguments: ["name=%", "name=%4", "name=%zz", "name=%ff"])
    func `a form that cannot be read is refused`(form: String) async throws {
        try await Front().run { client async throws in
            let (cookie, _) = try await client.signIn()
            #expect(try await client.post(FormTests.path, form, cookie: cookie).status == .badRequest)
        }
    }

    @Test func `texts lose blanks around them and the line ends of browsers`() throws {
        let form = try FormValues(urlencoded: "a=+x%0D%0Ay+&b=++&c&a=2")
        #expect(form.text("a") == "x\ny")
        #expect(form.text("b") == nil)
        #expect(form["c"] == "")
        #expect(form.all("a") == [" x\ny ", "2"])
        #expect(form["d"] == nil)
    }

    @Test func `a hosted form opens a lead, and a machine that fills its hidden field opens none`() async throws {
        let front = try await Front()
        let made = try await front.world.marketer.createForm(FormDetails(title: "Ask us", kind: front.askingKind))
        #expect(made.slug == "ask-us")
        let again = try await front.world.marketer.createForm(FormDetails(title: "Ask us", kind: front.askingKind))
        #expect(again.slug == "ask-us-2")
        let desk = front.porch.desk(in: front.world.rep.workspace, for: .buyer, role: .marketer)
        let person = ["email": "ada@acme.example", "name": "Ada Acme", "company": "Acme", "title": "CEO"]
        let sent = try await desk.sendForm(made, person)
        #expect(sent.opened)
        #expect(sent.person?.title == nil)
        let bot = try await desk.sendForm(made, ["email": "bot@spam.example", HostedForm.honeypot: "http://spam"])
        #expect(!bot.opened && bot.engagement.class == .machine)
        await refuses("field_missing") { _ = try await desk.sendForm(made, ["name": "Ada"]) }
        await refuses("bad_value") { _ = try await desk.sendForm(made, ["email": "ada"]) }
    }

    @Test func `a form that cannot be made is refused, and a closed one is gone`() async throws {
        let front = try await Front()
        let desk = front.world.marketer
        var details = FormDetails(title: "Ask", kind: front.askingKind)
        await refuses("not_allowed") { [details] in _ = try await front.world.viewer.createForm(details) }
        details.fields = ["shoe_size"]
        await refuses("bad_value") { [details] in _ = try await desk.createForm(details) }
        details.fields = ["message"]
        await refuses("form_meets_nobody") { [details] in _ = try await desk.createForm(details) }
        await refuses("unknown_kind") { _ = try await desk.createForm(FormDetails(title: "Ask", kind: "nonsense")) }
        await refuses("bad_value") {
            _ = try await desk.createForm(FormDetails(title: "?!", kind: front.askingKind))
        }
        details.fields = ["email!", "company!"]
        let made = try await desk.createForm(details)
        #expect(try await front.porch.formReading(made.slug) == made)
        try await desk.closeForm(made.slug)
        await refuses("not_found") { _ = try await front.porch.formReading(made.slug) }
        await refuses("not_found") { try await desk.closeForm(made.slug) }
        #expect(try await desk.forms().isEmpty)
    }
}

extension Front {
    /// A kind that asks for a response.
    var askingKind: String { world.playbook.playbook.kinds.first(where: \.proactive)?.name ?? "" }
}
