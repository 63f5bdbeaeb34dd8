import Foundation
public import SQLPort
public import Sales
import Storage

extension Desk {
    /// Examines a store: its file, how it is written, its schema, its integrity, and what waits in each workspace.
    /// Changes nothing. `path` is the store's file; nil where it has none.
    public static func doctor(
        _ database: any SQLDatabase, path: String? = nil, clock: @escaping @Sendable () -> Moment
    ) async throws -> DoctorReading {
        let now = clock()
        let settings = try await database.write { try SQLiteSettings(of: $0) }
        let damage = try await database.read { try SQLiteDamage(of: $0) }
        let schema = await Schema.examined(in: database)
        var lines = [settings.libraryLine, schema] + damage.lines + settings.lines(inMemory: path == nil)
        lines += Disk.lines(path: path, bytes: damage.bytes)
        if schema.verdict == .ok { lines += try await database.read { try backlogLines($0, at: now) } }
        return DoctorReading(lines: lines)
    }

    private static func backlogLines(_ connection: any SQLConnection, at moment: Moment) throws -> [DoctorLine] {
        var backlog = Backlog()
        var rescoring = 0
        for workspace in try KeptWorkspace.all(connection) {
            let store = Store(connection, workspace: workspace.id)
            backlog.add(try store.backlog(at: moment))
            if try store.runningRescoring() != nil { rescoring += 1 }
        }
        return backlog.lines + [DoctorLine.rescoring(running: rescoring)]
    }
}

extension Schema {
    fileprivate static func examined(in database: any SQLDatabase) async -> DoctorLine {
        do {
            try await migrator.check(database)
            return .ok(.schema, "all \(migrations.count) migrations applied")
        } catch SchemaFault.older(let missing) {
            return .pending(missing)
        } catch SchemaFault.newer(let unknown) {
            return .newer(unknown)
        } catch {
            return .foreignSchema
        }
    }
}

extension SQLiteSettings {
    fileprivate var libraryLine: DoctorLine { .ok(.library, "SQLite \(version)") }

    fileprivate func lines(inMemory: Bool) -> [DoctorLine] {
        [
            journal == "wal" || inMemory ? .ok(.journal, journal) : .journal(journal),
            synchronous == 2 ? .ok(.durability, "every commit reaches the disk (FULL)") : .durability(synchronous),
            refusesOrphans ? .ok(.foreignKeys, "enforced") : .foreignKeysOff,
        ]
    }
}

extension SQLiteDamage {
    fileprivate var lines: [DoctorLine] {
        [
            words.isEmpty ? .ok(.integrity, "no damage found") : .damaged(words),
            orphans.isEmpty ? .ok(.orphans, "every row has its parents") : .orphans(in: orphans),
        ]
    }
}

extension Backlog {
    fileprivate mutating func add(_ other: Backlog) {
        jobs += other.jobs
        standings += other.standings
        imports += other.imports
        leadsWithoutTouch += other.leadsWithoutTouch
    }

    fileprivate var lines: [DoctorLine] {
        [
            jobs == 0 ? .ok(.jobs, "none due") : .due(.jobs, jobs, "jobs due"),
            standings == 0 ? .ok(.scores, "none due") : .due(.scores, standings, "scores due to change"),
            imports == 0 ? .ok(.imports, "none unfinished") : .unfinished(imports),
            leadsWithoutTouch == 0
                ? .ok(.touches, "every open lead has a next touch") : .withoutTouch(leadsWithoutTouch),
        ]
    }
}
