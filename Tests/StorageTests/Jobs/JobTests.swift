import SQLPort
import Sales
import Storage
import Testing

@Suite struct JobTests {
    let shop: Shop

    init() async throws { shop = try await Shop() }

    @Test func `a job taken by one is not taken by another until its time is up`() async throws {
        try await shop.write { store in
            try store.insert(
                Job(id: identifier(1), lane: 5, kind: "settle", subject: identifier(9), payload: "x", dueAt: moment(10))
            )
            #expect(try store.takeJobs(at: moment(9), until: moment(50), limit: 9) == [])
            let taken = try store.takeJobs(at: moment(10), until: moment(50), limit: 9)
            #expect(taken.map(\.attempts) == [1])
            #expect(taken.map(\.subject) == [identifier(9)])
            #expect(taken.map(\.lane) == [5])
            #expect(try store.takeJobs(at: moment(49), until: moment(90), limit: 9) == [])
            let again = try store.takeJobs(at: moment(50), until: moment(90), limit: 9)
            #expect(again.map(\.attempts) == [2])
            #expect(try store.finish(taken[0]) == false)
            #expect(try store.putOff(taken[0], to: moment(60)) == false)
            #expect(try store.putOff(again[0], to: moment(60)) == true)
            #expect(try store.nextJobDue() == moment(60))
            let last = try store.takeJobs(at: moment(60), until: moment(90), limit: 9)
            #expect(try store.finish(last[0]) == true)
            #expect(try store.nextJobDue() == nil)
        }
    }

    @Test func `many takers share the jobs, each once`() async throws {
        try await shop.write { store in
            for number in 1...100 as ClosedRange<UInt64> {
                try store.insert(Job(id: identifier(number), kind: "settle", dueAt: moment(Int64(number))))
            }
        }
        let taken = try await withThrowingTaskGroup(of: [Job].self) { group in
            for _ in 0..<10 {
                group.addTask {
                    try await shop.write { try $0.takeJobs(at: moment(1_000), until: moment(5_000), limit: 10) }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.count == 100)
        #expect(Set(taken.map(\.id)).count == 100)
    }

    @Test func `a key answers once and the same, and is forgotten with age`() async throws {
        let reply = KeptReply(
            key: "k", verb: "convert", terms: "{}", reply: "O-1", subject: identifier(3), at: moment(10))
        try await shop.write { try $0.insert(reply) }
        await #expect(throws: SQLFault.self) { try await shop.write { try $0.insert(reply) } }
        try await shop.write { store in
            #expect(try store.reply(key: "k") == reply)
            #expect(try store.reply(key: "K") == nil)
            try store.withdrawReplies(subject: identifier(3))
            #expect(try store.reply(key: "k")?.withdrawn == true)
            #expect(try store.forgetReplies(before: moment(10)) == 0)
            #expect(try store.forgetReplies(before: moment(11)) == 1)
            #expect(try store.reply(key: "k") == nil)
        }
    }
}
