import Sales
import Scoring
import Storage
import Testing

@Suite struct FunnelTests {
    private static let questions: [FunnelCohort] = [
        FunnelCohort(), FunnelCohort(from: moment(20), to: moment(60)), FunnelCohort(asOf: moment(40)),
        FunnelCohort(from: moment(100), to: moment(100)), FunnelCohort(by: .source), FunnelCohort(by: .campaign),
        FunnelCohort(by: .owner), FunnelCohort(asOf: moment(70), by: .grade),
    ]

    @Test func `a funnel counts what a count by hand counts`() async throws {
        let (shop, crowd) = (try await Shop(), Crowd())
        let milestones = ladder(crowd)
        try await shop.write { store in
            try crowd.write(to: store)
            for milestone in milestones { try store.keep(milestone) }
        }
        for question in FunnelTests.questions {
            let lines = try await shop.read { try $0.funnel(question) }
            #expect(lines == byHand(question, crowd, milestones))
        }
    }

    @Test func `every count opens to exactly its leads`() async throws {
        let (shop, crowd) = (try await Shop(), Crowd())
        let milestones = ladder(crowd)
        try await shop.write { store in
            try crowd.write(to: store)
            for milestone in milestones { try store.keep(milestone) }
        }
        for question in FunnelTests.questions { try await shop.read { try opens(question, $0) } }
    }

    private func opens(_ question: FunnelCohort, _ store: Store) throws {
        for line in try store.funnel(question) {
            for (rung, count) in line.reached {
                var numbers: [Int64] = []
                try store.eachRecord(behind: question, line: line, rung: rung) { number in
                    numbers.append(number)
                    return true
                }
                #expect(numbers.count == count)
                #expect(numbers == Set(numbers).sorted())
            }
        }
    }

    @Test func `milestones of an act taken back count only until then`() async throws {
        let shop = try await Shop()
        let milestone = Milestone(
            leadID: id(1), entryID: id(0x2_0003), rung: .lead, at: moment(5), knownAt: moment(6), playbook: 2,
            overrideClass: .judgement, reason: "because", reasonClass: .ordinary)
        try await shop.write { store in
            try store.keep(milestone)
            try store.withdrawMilestones(lead: id(1), of: ID(identifier(0x1_0000)), knownAt: moment(7))
            #expect(try store.milestones(lead: id(1)) == [milestone])
            try store.withdrawMilestones(lead: id(1), of: ID(identifier(0x2_0000)), knownAt: moment(9))
            var withdrawn = milestone
            withdrawn.withdrawnAt = moment(9)
            #expect(try store.milestones(lead: id(1)) == [withdrawn])
            #expect(try store.funnel(FunnelCohort(asOf: moment(5))) == [])
            #expect(try store.funnel(FunnelCohort(asOf: moment(8))).map(\.reached) == [[.lead: 1]])
            #expect(try store.funnel(FunnelCohort(asOf: moment(9))) == [])
            try store.removeMilestones(lead: id(1))
            #expect(try store.milestones(lead: id(1)) == [])
        }
    }

    /// Every lead opened, and each rung after that with a chance of three in five, some twice, some taken back.
    private func ladder(_ crowd: Crowd) -> [Milestone] {
        var chance = Chance(3)
        var found: [Milestone] = []
        for lead in crowd.leads {
            for rung in Milestone.Rung.allCases where rung == .lead || Int.random(in: 0..<5, using: &chance) < 3 {
                for _ in 0...Int.random(in: 0...1, using: &chance) {
                    found.append(milestone(lead, rung, UInt64(found.count + 1), &chance))
                }
            }
        }
        return found
    }

    private func milestone(_ lead: Lead, _ rung: Milestone.Rung, _ number: UInt64, _ chance: inout Chance) -> Milestone
    {
        let at = Int64.random(in: 0..<100, using: &chance)
        return Milestone(
            leadID: lead.id, entryID: id(number << 16), rung: rung, at: moment(at),
            knownAt: moment(at + Int64.random(in: 0..<10, using: &chance)),
            withdrawnAt: Int.random(in: 0..<5, using: &chance) == 0 ? moment(at + 30) : nil,
            overrideClass: Int.random(in: 0..<6, using: &chance) == 0 ? .importedHistory : nil,
            reasonClass: rung == .disqualified ? Reason.Class.allCases.randomElement(using: &chance) : nil)
    }

    private func byHand(_ question: FunnelCohort, _ crowd: Crowd, _ milestones: [Milestone]) -> [FunnelLine] {
        let moment = question.asOf ?? .distantFuture
        let counting = milestones.filter { $0.knownAt <= moment && $0.withdrawnAt.map { $0 > moment } ?? true }
        let byLead = Dictionary(grouping: counting, by: \.leadID)
        var lines: [String: FunnelLine] = [:]
        for lead in crowd.leads {
            let reached = byLead[lead.id] ?? []
            let opened = reached.filter { $0.rung == .lead && $0.at >= question.from && $0.at < question.to }
            guard !opened.isEmpty else { continue }
            let (group, kind) = (group(question.by, lead, crowd), kind(opened, reached))
            let name = "\(group ?? "-") \(kind)"
            var line = lines[name] ?? FunnelLine(group: group, kind: kind, reached: [:])
            for rung in Set(reached.map(\.rung)) { line.reached[rung, default: 0] += 1 }
            lines[name] = line
        }
        return lines.values.sorted { order($0) < order($1) }
    }

    private func kind(_ opened: [Milestone], _ reached: [Milestone]) -> FunnelKind {
        if opened.contains(where: { $0.overrideClass == .importedHistory }) { return .importedHistory }
        return reached.contains { $0.reasonClass == .invalid } ? .invalid : .live
    }

    private func group(_ by: FunnelCohort.Dimension?, _ lead: Lead, _ crowd: Crowd) -> String? {
        switch by {
        case nil: nil
        case .source: Folding.name(lead.source)
        case .campaign: lead.campaignID?.description
        case .owner: lead.ownerID?.description
        case .grade: crowd.standings[lead.id]?.grade.description
        }
    }

    /// Groups in order, none last; within each live, invalid, and what was imported.
    private func order(_ line: FunnelLine) -> (Int, String, Int) {
        (line.group == nil ? 1 : 0, line.group ?? "", FunnelKind.allCases.firstIndex(of: line.kind) ?? 0)
    }
}
