import Testing

@testable import Web

struct TemplatingTests {
    private struct Lead: Encodable {
        var name = "Ada & <Bo> \"x\" 'y'"
        var drawing = "<svg></svg>"
        var isOpen = true
        var isCold = false
        var marks = ["new", "<b>"]
        var none: [String] = []
        var account = Account()
        var tasks = [Task(what: "call"), Task(what: "write")]
        var count = 3
    }
    private struct Account: Encodable {
        var name = "Acme"
        var city = City()
    }
    private struct City: Encodable { var name = "Wien" }
    private struct Task: Encodable { var what: String }

    private func html(_ text: String, _ others: [String: String] = [:]) throws -> String {
        let texts = others.merging(["page": text]) { first, _ in first }.mapValues { Array($0.utf8) }
        let tags = try #require(try TemplateShelf(texts)["page"])
        return String(decoding: try TemplateRun.html(tags, Lead()), as: UTF8.self)
    }

    @Test(arguments: [
        "{{#name}}", "{{/name}}", "{{#a}}{{/b}}", "{{name", "{{}}", "{{name|upper}}", "{{{drawing}}", "{{>missing}}",
        "{{<missing}}{{/missing}}", "{{>page}}", "{{#isOpen}}{{>page}}{{/isOpen}}", "{{=<% %>=}}",
    ])
    func `a text that is no template is refused`(text: String) {
        #expect(throws: TemplateFault.self) { try html(text) }
    }

    @Test func `what people typed is escaped, in text and in attributes`() throws {
        #expect(try html("<a title=\"{{name}}\">") == "<a title=\"Ada &amp; &lt;Bo&gt; &quot;x&quot; &#39;y&#39;\">")
        #expect(try html("{{#marks}}{{.}},{{/marks}}") == "new,&lt;b&gt;,")
    }

    @Test(arguments: ["", "Zoë & 日本", "&&&&", "a<b>c\"d'e", "plain", "é>"])
    func `escaping takes out five signs and nothing else`(words: String) {
        var html = HTMLText()
        html.words(words)
        let text = String(decoding: html.bytes, as: UTF8.self)
        #expect(!text.contains { "<>\"'".contains($0) })
        let back = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        #expect(back.reduce(text) { $0.replacing($1.0, with: $1.1) } == words)
    }

    @Test func `drawings of our own go in as they are`() throws {
        #expect(try html("{{{drawing}}}") == "<svg></svg>")
    }

    @Test func `a section stands once for each, and not at all for none`() throws {
        #expect(try html("{{#tasks}}({{what}} of {{account.name}}){{/tasks}}") == "(call of Acme)(write of Acme)")
        #expect(try html("{{#none}}x{{/none}}{{#isCold}}x{{/isCold}}{{#nobody}}x{{/nobody}}") == "")
        #expect(try html("{{#isOpen}}{{count}}{{/isOpen}}") == "3")
        #expect(
            try html("{{^none}}a{{/none}}{{^isCold}}b{{/isCold}}{{^nobody}}c{{/nobody}}{{^tasks}}d{{/tasks}}") == "abc")
    }

    @Test func `names are looked up from the inside out, and step by step`() throws {
        #expect(try html("{{#account}}{{name}} in {{city.name}}, {{count}}{{/account}}") == "Acme in Wien, 3")
        #expect(try html("[{{account.nothing}}{{count.name}}{{account}}]") == "[]")
    }

    @Test func `templates stand in each other, with blocks of their own`() throws {
        let others = [
            "frame": "<{{$main}}usual{{/main}}|{{$foot}}foot{{/foot}}>", "part": "{{count}}",
            "middle": "{{<frame}}{{$main}}middle {{$inner}}i{{/inner}}{{/main}}{{/frame}}",
        ]
        #expect(try html("{{<frame}}ignored{{$main}}{{>part}}{{/main}}{{/frame}}", others) == "<3|foot>")
        #expect(try html("{{<middle}}{{$inner}}own{{/inner}}{{/middle}}", others) == "<middle own|foot>")
        #expect(try html("{{>frame}}", others) == "<usual|foot>")
    }

    @Test func `a tag alone on its line takes the line with it`() throws {
        #expect(try html("a\n  {{#isOpen}}  \nb\n{{/isOpen}}\nc") == "a\nb\nc")
        #expect(try html("a\n{{count}}\nb") == "a\n3\nb")
        #expect(try html("a\n{{! said to nobody }}\nb") == "a\nb")
    }

    @Test func `a model is seen as it encodes itself`() throws {
        struct Odd: Encodable {
            func encode(to encoder: any Encoder) throws {
                var fields = encoder.container(keyedBy: Name.self)
                var inner = fields.nestedContainer(keyedBy: Name.self, forKey: .one)
                try inner.encode(1.5, forKey: .two)
                var list = fields.nestedUnkeyedContainer(forKey: .two)
                try list.encode("a")
                try list.encode(UInt8(7))
            }
            enum Name: String, CodingKey { case one, two }
        }
        let shelf = try TemplateShelf(["page": Array("{{one.two}} {{#two}}{{.}};{{/two}}".utf8)])
        let html = try TemplateRun.html(try #require(shelf["page"]), Odd())
        #expect(String(decoding: html, as: UTF8.self) == "1.5 a;7;")
    }
}
