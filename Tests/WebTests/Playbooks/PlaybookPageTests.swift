import Actions
import Sales
import TestKit
import Testing

@testable import Web

struct PlaybookPageTests {
    @Test func `what is in force can be read without knowing the text`() async throws {
        let house = try await House()
        try await house.open(as: .rep) { browser async throws in
            let page = try await browser.page("\(house.root)/playbook")
            for words in [
                "Seminar attended", "opens a lead", "halving every", "interest 25", "Needs", "20 %", "Good to know",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(!page.contains("Write a new version"))
        }
    }

    @Test func `a draft with faults names line column and remedy and keeps the text`() async throws {
        let house = try await House()
        let text = try await house.world.owner.playbookText().text
        let broken = text.replacing("qualified: {interest: 25", with: "qualified: {interest: 900")
        try await house.open(as: .owner) { browser async throws in
            for verb in ["publish", "validate"] {
                let page = try await browser.refused("\(house.root)/playbook/\(verb)", ["text": broken], 422)
                #expect(page.contains("The draft has 1 fault."))
                #expect(page.contains("Line "))
                #expect(page.contains("interest: 900"))
            }
            let empty = try await browser.refused("\(house.root)/playbook/publish", ["text": ""], 422)
            #expect(empty.contains("fault"))
        }
        #expect(try await house.world.owner.playbookVersions().count == 1)
    }

    @Test func `a draft is checked without publishing and then published`() async throws {
        let house = try await House()
        let text = try await house.world.owner.playbookText().text
        let better = text.replacing("qualified: {interest: 25", with: "qualified: {interest: 26")
        try await house.open(as: .owner) { browser async throws in
            let root = "\(house.root)/playbook"
            let checked = try await browser.post("\(root)/validate", ["text": better])
            #expect(checked.status == 200)
            #expect(checked.html.contains("has no fault"))
            #expect(try await house.world.owner.playbookVersions().count == 1)
            #expect(try await browser.done("\(root)/publish", ["text": better]).contains("Version 2 is in force"))
            #expect(try await browser.page("\(root)/versions/1").contains("interest: 25"))
            #expect(try await browser.page("\(root)/versions/2").contains("interest: 26"))
            try await browser.refused("\(root)/publish", ["text": better], 409)
        }
    }

    @Test func `a rep may not publish`() async throws {
        let house = try await House()
        let text = try await house.world.owner.playbookText().text
        try await house.open(as: .rep) { browser async throws in
            let page = try await browser.refused("\(house.root)/playbook/publish", ["text": text + "\n# mine"], 403)
            #expect(page.contains("may not publish"))
            #expect(page.contains("# mine"))
        }
    }
}
