import SQLPort
import Sales

/// What a workspace numbers by itself. The raw value is the counter's name.
public enum Counter: String, Hashable, Sendable, CaseIterable {
    case lead, opportunity
}

extension Store {
    /// The next number, from 1 on; never answered twice once the transaction is kept.
    public func next(_ counter: Counter) throws -> Int64 {
        guard let memory, memory.holdsCounters else { return try reserve(1, of: counter).lowerBound }
        return memory.count(counter, after: try memory.held(counter) ?? last(counter))
    }

    /// Runs `body`, in which numbers are counted in memory and written once at the end.
    public func countingOnce<T>(_ body: () throws -> T) throws -> T {
        memory?.holdCounters()
        let result = try body()
        for (counter, value) in memory?.releaseCounters() ?? [] { try skip(counter, to: value) }
        return result
    }

    /// That many numbers in a row, for an import. Numbers that are not used stay unused. `count` is at least 1.
    public func reserve(_ count: Int, of counter: Counter) throws -> ClosedRange<Int64> {
        let count = Int64(max(count, 1))
        let last = try number(
            """
            INSERT INTO counters (workspace_id, name, value) VALUES (\(workspace), \(counter.rawValue), \(count))
            ON CONFLICT (workspace_id, name) DO UPDATE SET value = counters.value + \(count) RETURNING value
            """)
        return Int64(last) - count + 1...Int64(last)
    }

    /// Sees to it that no number up to `number` is answered any more: numbers that came from elsewhere are taken.
    public func skip(_ counter: Counter, to number: Int64) throws {
        if let memory, memory.holdsCounters {
            let last = try memory.held(counter) ?? last(counter)
            return memory.hold(counter, at: max(last, number))
        }
        try connection.run(
            """
            INSERT INTO counters (workspace_id, name, value) VALUES (\(workspace), \(counter.rawValue), \(number))
            ON CONFLICT (workspace_id, name) DO UPDATE SET value = \(number) WHERE counters.value < \(number)
            """)
    }

    /// The last number that was answered; 0 where there was none.
    public func last(_ counter: Counter) throws -> Int64 {
        if let held = memory?.held(counter) { return held }
        return Int64(
            try number(
                "SELECT value FROM counters WHERE workspace_id = \(workspace) AND name = \(counter.rawValue)"))
    }
}
