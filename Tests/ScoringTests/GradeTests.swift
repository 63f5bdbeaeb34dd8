import Scoring
import Testing

struct GradeTests {
    @Test(arguments: ["", "A", "A0", "A5", "E1", "a1", "A1 ", "1A", "A11"])
    func `what is not a grade is refused`(text: String) {
        #expect(Grade(text) == nil)
    }

    @Test func `every grade reads back as written`() {
        #expect(Grade.allCases.map(\.description).first == "A1")
        #expect(Grade.allCases.map(\.description).last == "D4")
        #expect(Grade.allCases.allSatisfy { Grade($0.description) == $0 })
        #expect(Set(Grade.allCases).count == 16)
    }

    @Test func `the best grade comes first`() throws {
        let order = try ["D4", "B1", "A4", "A1", "B2"].map { try #require(Grade($0)) }.sorted()
        #expect(order.map(\.description) == ["A1", "A4", "B1", "B2", "D4"])
    }

    @Test(arguments: [
        (70_000, 60_000, "A1"), (69_999, 59_999, "B2"), (50_000, 30_000, "B2"), (49_999, 29_999, "C3"),
        (25_000, 10_000, "C3"), (24_999, 9_999, "D4"), (100_000, 0, "A4"), (0, 100_000, "D1"),
    ])
    func `a threshold reached counts`(fit: Int64, interest: Int64, grade: String) {
        let given = Grading().grade(fit: Points(thousandths: fit), interest: Points(thousandths: interest))
        #expect(given.description == grade)
        #expect(String(given.letter) + String(given.number) == grade)
    }

    @Test func `a playbook may move the thresholds`() {
        let grading = Grading(a: .whole(10), three: .whole(1))
        #expect(grading.grade(fit: .whole(10), interest: .whole(1)).description == "A3")
    }
}
