extension DoctorLine {
    static func pending(_ missing: [String]) -> DoctorLine {
        .fail(.schema, "not up to date: \(missing.joined(separator: ", "))", "Run: ripen migrate")
    }

    static func newer(_ unknown: [String]) -> DoctorLine {
        .fail(
            .schema, "made by a later version: \(unknown.joined(separator: ", "))",
            "Use that version, or restore a backup made by this one")
    }

    static var foreignSchema: DoctorLine {
        .fail(.schema, "these tables are not Ripen's", "Name the right file: --database FILE")
    }

    static func damaged(_ words: [String]) -> DoctorLine {
        .fail(
            .integrity, words.prefix(3).joined(separator: "; "),
            "Stop every process that uses the file, keep a copy of it, and restore a backup: ripen restore FILE")
    }

    static func orphans(in tables: [String]) -> DoctorLine {
        .fail(
            .orphans, "rows without parents in \(tables.joined(separator: ", "))",
            "Restore a backup, or find what else writes this file")
    }

    static func journal(_ mode: String) -> DoctorLine {
        .fail(.journal, "\(mode), not wal", "Move the file to a local disk: WAL needs shared memory")
    }

    static func durability(_ level: Int64) -> DoctorLine {
        .fail(.durability, "synchronous is \(level), not 2 (FULL)", "Report this: acknowledged writes may be lost")
    }

    static var foreignKeysOff: DoctorLine {
        .fail(.foreignKeys, "not enforced", "Report this: rows may lose their parents")
    }

    static func longLog(_ size: String) -> DoctorLine {
        .warn(.log, "\(size) not folded into the file yet", "Close readers that have been open for long")
    }

    static func littleSpace(_ free: String, _ wanted: String) -> DoctorLine {
        .warn(.freeSpace, "\(free) free", "Make room: at least \(wanted), so that a backup fits beside the file")
    }

    static func due(_ check: Check, _ count: Int, _ what: String) -> DoctorLine {
        .warn(check, "\(count) \(what)", "Run: ripen jobs")
    }

    static func unfinished(_ count: Int) -> DoctorLine {
        .warn(
            .imports, "\(count) begun and not finished",
            "Import the same file again: rows that are there stay as they are")
    }

    static func withoutTouch(_ count: Int) -> DoctorLine {
        .warn(.touches, "\(count) open leads without a next touch", "See: ripen report stale")
    }

    static func rescoring(running count: Int) -> DoctorLine {
        guard count > 0 else { return .ok(.rescoring, "all scores are of the playbook in force") }
        return .warn(.rescoring, "not finished in \(count) workspaces", "Run: ripen jobs")
    }
}
