import PlaybookText
import Sales
import Scoring
import Testing

@Suite struct WritingTests {
    @Test func `short forms are written where there are some`() throws {
        let text = PlaybookText.write(try PlaybookText.read(Draft.text))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.contains("  demo_requested: {asks: yes, interest: 40, at_most: 1, half_life: 30}"))
        #expect(lines.contains("  role: {points: 30, when: {seniority: [owner, vp]}}"))
        #expect(lines.contains("frameworks: {bant: [need, budget]}"))
        #expect(lines.contains("  should: [need]"))
        #expect(lines.contains("labels: {qualified: MQL}"))
        #expect(lines.allSatisfy { $0.count <= 120 })
    }

    @Test func `rules in another order than their kinds keep their order`() throws {
        var playbook = try PlaybookText.read(Draft.text)
        playbook.cards.interest.reverse()
        #expect(try PlaybookText.read(PlaybookText.write(playbook)) == playbook)
    }

    @Test func `whatever has no faults can be written and read again`() throws {
        var dice = Dice(seed: 7)
        var tried = 0
        let shipped = try PlaybookText.shippedNames.map {
            try PlaybookText.read(try #require(PlaybookText.shipped($0)))
        }
        for _ in 0..<120 {
            let playbook = changed(dice.one(of: shipped), by: &dice)
            guard playbook.faults().isEmpty else { continue }
            tried += 1
            let text = PlaybookText.write(playbook)
            #expect(try PlaybookText.read(text) == playbook, "\(text)")
        }
        #expect(tried > 50)
    }

    /// A shipped playbook with texts, points, durations and conditions that nobody would write.
    private func changed(_ shipped: Playbook, by dice: inout Dice) -> Playbook {
        var playbook = shipped
        playbook.title = dice.text()
        playbook.kinds[dice.below(playbook.kinds.count)].label = dice.text()
        playbook.criteria[0].question = dice.text()
        playbook.types[0].stages[0].checklist = [dice.text(), dice.text()]
        playbook.labels["qualified"] = dice.text()
        let rule = dice.below(playbook.cards.interest.count)
        playbook.cards.interest[rule].points = Points(thousandths: Int64(dice.below(200_000)) - 50_000)
        playbook.cards.interest[rule].halfLife = Int64(dice.below(1_000_000_000)) + 1
        playbook.cards.interest[rule].cap = dice.below(2) == 0 ? nil : Points(thousandths: Int64(dice.below(9_999)) + 1)
        let more = FitRule.Case(points: .whole(dice.below(9)), when: dice.condition(deeper: 3))
        playbook.cards.fit.append(FitRule(name: "more", cases: [more]))
        playbook.limits.accept = Int64(dice.below(500_000_000)) + 1
        return playbook
    }
}

/// A fixed series of throws.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }

    mutating func text() -> String {
        let pieces = [
            "yes", "no", "null", "~", "5", "-5", "1.5", ": ", " #", "- ", "[", "}", ",", "\"", "'", "\\", "\n", "\t",
            "Å", "é", "日本", "👍🏽", "\u{200B}", "\u{85}", "\u{2028}", "\u{7F}", "\r", "&a", "*a", "!x", "%", "@", "`",
            "|", ">", "?", " ", "a",
        ]
        return (0...below(4)).map { _ in one(of: pieces) }.joined()
    }

    mutating func condition(deeper: Int) -> Condition {
        switch below(deeper > 0 ? 10 : 7) {
        case 0: .known("region")
        case 1: .equals("industry", .text(text()))
        case 2: .isOneOf("country", [.text(text()), .text("NO"), .text("5")])
        case 3: .atLeast("employees", Int64(below(1_000)))
        case 4: .between("revenue", Int64(below(1_000)), 1_000)
        case 5: .contains("title", text())
        case 6: .equals("customer", .flag(below(2) == 0))
        case 7: .not(condition(deeper: deeper - 1))
        case 8: .any((0...below(3)).map { _ in condition(deeper: deeper - 1) })
        default: .all((0...below(3)).map { _ in condition(deeper: deeper - 1) })
        }
    }
}
