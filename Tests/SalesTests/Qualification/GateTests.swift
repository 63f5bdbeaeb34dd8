import Sales
import Testing

struct GateTests {
    private let note = Identifier(high: 5, low: 1)
    private let mail = Identifier(high: 5, low: 2)
    private let seen = Identifier(high: 5, low: 3)
    private var evidence: [Identifier: EvidenceState] {
        [
            note: EvidenceState(note, carries: .asserted), mail: EvidenceState(mail, carries: .written),
            seen: EvidenceState(seen, carries: .observed),
        ]
    }

    private func answer(
        _ criterion: String, _ word: String, amount: Int64? = nil, _ strength: Strength = .asserted,
        by cited: Identifier,
        number: UInt64 = 1
    ) -> Answer {
        var answer = Answer(blank: Example.id(number))
        answer.leadID = Example.lead().id
        answer.criterion = criterion
        answer.answer = word
        answer.amount = amount
        answer.strength = strength
        answer.evidence = Evidence([cited])
        answer.answeredAt = Example.monday
        return answer
    }

    private func standing(
        _ answers: [Answer], of criterion: String = "budget", needs strength: Strength = .asserted,
        level: String? = nil,
        amount: Int64? = nil, evidence: [Identifier: EvidenceState]? = nil, at moment: Moment = Example.monday
    ) throws -> AnswerStanding {
        let requirement = Requirement(criterion: criterion, strength: strength, level: level, amount: amount)
        let criterion = try #require(Example.playbook.criterion(criterion))
        return requirement.judge(
            answers, evidence: evidence ?? self.evidence, criterion: criterion, at: moment
        ).standing
    }

    @Test func `a question nobody answered is not met`() throws {
        let other = answer("need", "yes", by: note)
        #expect(try standing([other]) == .unanswered)
    }

    @Test func `an answer below the level is not met`() throws {
        let none = answer("budget", "none", by: note)
        #expect(try standing([none]) == .below(answer: "none", needs: "identified"))
        let identified = answer("budget", "identified", by: note)
        #expect(try standing([identified]) == .met)
        #expect(try standing([identified], level: "available") == .below(answer: "identified", needs: "available"))
    }

    @Test func `an answer that the criterion no longer knows is not met`() throws {
        let odd = answer("budget", "plenty", by: note)
        #expect(try standing([odd]) == .below(answer: "plenty", needs: "identified"))
    }

    @Test func `an amount that is unknown or too small is not met`() throws {
        #expect(
            try standing([answer("budget", "available", by: note)], amount: 5_000)
                == .tooSmall(amount: nil, needs: 5_000))
        let small = answer("budget", "available", amount: 4_999, by: note)
        #expect(try standing([small], amount: 5_000) == .tooSmall(amount: 4_999, needs: 5_000))
        #expect(try standing([answer("budget", "available", amount: 5_000, by: note)], amount: 5_000) == .met)
    }

    @Test(arguments: Strength.allCases, Strength.allCases)
    func `a gate refuses what is backed more weakly than it asks`(has: Strength, needs: Strength) throws {
        let cited = [Strength.asserted: note, .written: mail, .observed: seen][has]
        let given = answer("budget", "available", has, by: try #require(cited))
        #expect(try standing([given], needs: needs) == (has < needs ? .tooWeak(has: has, needs: needs) : .met))
    }

    @Test func `a claim is worth no more than what backs it`() throws {
        let claimed = answer("budget", "available", .written, by: note)
        #expect(try standing([claimed], needs: .written) == .tooWeak(has: .asserted, needs: .written))
    }

    @Test func `an answer is stale from the very millisecond of its expiry`() throws {
        var given = answer("budget", "available", by: note)
        let end = Example.monday + Example.milliseconds(90)
        given.expiresAt = end
        #expect(try standing([given], at: end + -1) == .met)
        #expect(try standing([given], at: end) == .stale(since: end))
    }

    @Test func `a contradicted answer is unproven again`() throws {
        let entry: ID<Entry> = Example.id(77)
        let given = answer("budget", "available", by: note).contradicted(by: entry)
        #expect(try standing([given]) == .contradicted(by: entry))
    }

    @Test func `an answer whose evidence was erased is unproven again`() throws {
        var given = answer("budget", "available", .written, by: mail)
        let erased = [mail: EvidenceState(mail, carries: .written, erased: true)]
        #expect(try standing([given], evidence: erased) == .evidenceErased)
        given.evidence = Evidence([mail, note])
        let left = erased.merging([note: EvidenceState(note, carries: .asserted)]) { $1 }
        #expect(try standing([given], evidence: left) == .met)
        #expect(
            try standing([given], needs: .written, evidence: left) == .tooWeak(has: .asserted, needs: .written))
    }

    @Test func `an answer backed by nothing that counts is unproven`() throws {
        let given = answer("budget", "available", by: note)
        #expect(try standing([given], evidence: [:]) == .evidenceMissing)
        #expect(try standing([given], evidence: [note: EvidenceState(note, carries: nil)]) == .evidenceMissing)
    }

    @Test func `of several leads' answers the best standing counts`() throws {
        let weak = answer("budget", "none", by: note, number: 1)
        let good = answer("budget", "available", by: note, number: 2)
        #expect(try standing([weak, good]) == .met)
        #expect(try standing([good, weak]) == .met)
    }
}

extension GateTests {
    private var whole: [Answer] {
        [
            answer("authority", "involved", by: note, number: 1),
            answer("budget", "identified", amount: 6_000, .written, by: mail, number: 2),
            answer("need", "yes", by: note, number: 3),
        ]
    }

    private func judge(_ answers: [Answer]) -> GateReport {
        Example.playbook.gate.judge(answers, evidence: evidence, by: Example.playbook, at: Example.monday)
    }

    @Test func `a gate without answers names each missing criterion`() {
        let report = judge([])
        #expect(!report.isOpen)
        #expect(report.missing.map(\.name) == ["authority", "budget", "need", "meeting"])
        #expect(report.missing.last?.choice == Missing.Choice(met: 0, needed: 1, of: 2))
    }

    @Test func `each must blocks alone`() {
        for left in whole.indices {
            var answers = whole
            answers.remove(at: left)
            #expect(!judge(answers).isOpen)
            #expect(judge(answers).missing.contains { $0.name == whole[left].criterion })
        }
    }

    @Test func `a should is shown and never blocks`() {
        let report = judge(whole)
        #expect(report.isOpen)
        #expect(report.missing.isEmpty)
        #expect(report.should.map(\.standing) == [.unanswered])
    }

    @Test func `enough of a choice will do, whichever`() {
        let seen = answer("meeting", "yes", .observed, by: seen, number: 4)
        #expect(judge(Array(whole.prefix(2)) + [seen]).isOpen)
        #expect(!judge(Array(whole.prefix(2))).isOpen)
    }

    @Test func `a report tells met from stale`() {
        var answers = whole
        answers[0].expiresAt = Example.monday
        let report = judge(answers)
        #expect(report.stale.map(\.requirement.criterion) == ["authority"])
        #expect(report.met.map(\.requirement.criterion) == ["budget", "need"])
        #expect(!report.isOpen)
    }

    @Test func `a requirement of an undeclared criterion is never met`() {
        let gate = Gate(must: [Requirement(criterion: "luck")])
        let report = gate.judge(whole, evidence: evidence, by: Example.playbook, at: Example.monday)
        #expect(report.missing.map(\.name) == ["luck"])
    }
}
