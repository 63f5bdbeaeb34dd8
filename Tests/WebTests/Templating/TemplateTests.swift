import Actions
import Foundation
import Sales
import TestKit
import Testing

@testable import Web

struct TemplateTests {
    private static let texts = Templates.texts.mapValues { String(decoding: $0, as: UTF8.self) }

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/Web/Templates")

    @Test func `every template file is read and can be parsed`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: TemplateTests.folder.path)
        let names = Set(files.map { String($0.dropLast(".mustache".count)) })
        #expect(names == Set(Templates.texts.keys))
        #expect(try Templates.shelf.get().names == names)
    }

    @Test func `every tag of every template is a property of its page`() async throws {
        var scan = TagScan(TemplateTests.texts)
        for page in try await Samples.pages() { scan.check(type(of: page).template, page) }
        #expect(scan.lost.isEmpty)
        for (name, _) in TemplateTests.texts {
            let all = TemplateTests.names(scan.tags(name))
            #expect(all.subtracting(scan.found[name] ?? []).isEmpty, "\(name) has tags that no sample reaches")
        }
    }

    @Test func `no property of a page may be missing`() async throws {
        for page in try await Samples.pages() { #expect(TagScan.optionals(page) == [], "\(type(of: page))") }
    }

    @Test func `only drawings of our own go into a page as they are`() {
        let scan = TagScan(TemplateTests.texts)
        for name in TemplateTests.texts.keys {
            #expect(TemplateTests.raw(scan.tags(name)).isSubset(of: ["gauge", "chart", "fitRail", "interestRail"]))
        }
        for text in TemplateTests.texts.values {
            #expect(!text.contains("{{&"))
            #expect(!text.contains(" style="))
            #expect(!text.contains(" onclick"))
        }
    }

    @Test func `a scan finds a misspelt tag`() {
        struct Model {
            let name = "a"
        }
        var scan = TagScan(["a": "{{name}} {{nmae}}"])
        scan.check("a", Model())
        #expect(scan.lost == ["a: nmae"])
    }

    private static func names(_ tags: [Tag]) -> Set<String> {
        tags.reduce(into: []) { names, tag in
            switch tag {
            case .value(let name), .raw(let name): if name != "." { names.insert(name) }
            case .section(let name, let inner): names.formUnion(TemplateTests.names(inner).union([name]))
            case .inverted(let inner, let name): names.formUnion(TemplateTests.names(inner).union([name]))
            case .partial: break
            }
        }
    }

    private static func raw(_ tags: [Tag]) -> Set<String> {
        tags.reduce(into: []) { names, tag in
            switch tag {
            case .raw(let name): names.insert(name)
            case .section(_, let inner), .inverted(let inner, _): names.formUnion(raw(inner))
            case .value, .partial: break
            }
        }
    }
}
