import Sales
import Storage
import Testing

@Suite struct StaleTests {
    @Test func `tasks are late once their time has passed, and not when they are done`() async throws {
        let shop = try await Shop()
        try await shop.write { store in
            var lead = Lead(blank: id(1))
            lead.number = 42
            try store.insert(lead, changedAt: moment(0))
            for number in 1...5 as ClosedRange<UInt64> {
                var task = SalesTask(blank: id(number))
                task.kind = number == 2 ? .acceptance : .response
                task.leadID = number == 5 ? nil : id(1)
                task.dueAt = moment(Int64(number))
                task.doneAt = number == 3 ? moment(9) : nil
                try store.insert(task, changedAt: moment(0))
            }
            let late = try store.lateTasks(.response, before: moment(5), limit: 9)
            #expect(late.map(\.task.id) == [id(4), id(1)])
            #expect(late.map(\.leadNumber) == [42, 42])
            #expect(try store.lateTasks(.response, before: moment(6), limit: 1).map(\.leadNumber) == [nil])
            #expect(try store.lateTasks(.acceptance, before: moment(6), limit: 9).map(\.task.id) == [id(2)])
        }
    }

    @Test func `opportunities are stale by stage and by expected close, while they are open`() async throws {
        let shop = try await Shop()
        try await shop.write { store in
            for number in 1...5 as ClosedRange<UInt64> {
                var opportunity = Opportunity(blank: id(number))
                opportunity.number = Int64(number)
                (opportunity.type, opportunity.stage) = ("retainer", number == 3 ? "proposal" : "discovery")
                opportunity.stageSince = moment(Int64(10 - number))
                opportunity.expectedClose = number == 1 ? nil : Day(number: Int64(number))
                opportunity.outcome = number == 4 ? .lost : nil
                opportunity.withdrawnAt = number == 5 ? moment(1) : nil
                try store.insert(opportunity, changedAt: moment(0))
            }
            let stuck = try store.opportunities(type: "retainer", inStage: "discovery", since: moment(10), limit: 9)
            #expect(stuck.map(\.record.number) == [2, 1])
            #expect(
                try store.opportunities(type: "retainer", inStage: "discovery", since: moment(9), limit: 9)
                    .map(\.record.number) == [2])
            #expect(try store.opportunities(expectedBefore: Day(number: 4), limit: 9).map(\.record.number) == [2, 3])
        }
    }
}
