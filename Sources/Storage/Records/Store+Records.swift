import SQLPort
import Sales

extension Store {
    /// The record of `id`, or nil.
    public func find<R: Record>(_ type: R.Type, _ id: ID<R>) throws -> Kept<R>? {
        if let known = memory?.find(type, id) { return known }
        return try first(type, "WHERE workspace_id = \(workspace) AND id = \(id)")
    }

    /// The record with that id in the system it came from, or nil; nil too for nouns that have none.
    public func find<R: Record>(_ type: R.Type, externalID: String) throws -> Kept<R>? {
        guard RecordTexts.of(type).hasExternalID else { return nil }
        return try first(type, "WHERE workspace_id = \(workspace) AND external_id = \(externalID)")
    }

    /// Adds a record, as version 1. Throws `SQLFault.notUnique` where it is there or one of its unique keys is taken.
    public func insert<R: Record>(_ record: R, changedAt: Moment) throws {
        var values: [SQLValue] = []
        values.reserveCapacity(R.columns.count + R.keys.count + 4)
        values.append(workspace.sql)
        values.append(record.id.sql)
        for column in R.columns { values.append(column.get(record).sql) }
        for key in R.keys { values.append(key.get(record).sql) }
        values.append(.integer(1))
        values.append(changedAt.sql)
        let texts = RecordTexts.of(R.self)
        try connection.run(SQLText(texts.insert, values))
        memory?.add(Kept(record: record, version: 1, changedAt: changedAt))
        if !texts.searched.isEmpty { try queueSearch(R.noun, record.id.raw) }
        guard let place = texts.ownPlace else { return }
        try keepCustomValues(texts.table, record.id.raw, from: .null, to: R.columns[place].get(record))
    }

    /// Makes the record of `kept` what `record` is, and answers it as it is kept now. Writes only what differs, nothing
    /// where nothing does.
    ///
    /// Throws `StaleVersion` where it was changed or removed since `kept` was read.
    public func update<R: Record>(_ kept: Kept<R>, to record: R, changedAt: Moment) throws -> Kept<R> {
        let (places, changed) = differences(kept.record, record)
        guard !places.isEmpty else { return kept }
        let new = Kept(record: record, version: kept.version + 1, changedAt: changedAt)
        let bound = [new.version.sql, changedAt.sql, workspace.sql, kept.record.id.sql, kept.version.sql]
        let text = UpdateTexts.update(R.noun, .of(R.self), at: places)
        guard try connection.run(SQLText(text, changed + bound)) == 1 else { throw try stale(kept) }
        memory?.put(new)
        memory?.forgetMeanings(of: R.noun)
        let texts = RecordTexts.of(R.self)
        if !texts.searched.isDisjoint(with: places) { try queueSearch(R.noun, record.id.raw) }
        if let place = texts.ownPlace, places.contains(place) {
            let own = R.columns[place].get
            try keepCustomValues(R.noun.rawValue, record.id.raw, from: own(kept.record), to: own(record))
        }
        return new
    }

    /// Removes a record; does nothing where there is none.
    public func remove<R: Record>(_ type: R.Type, _ id: ID<R>) throws {
        let texts = RecordTexts.of(type)
        if let place = texts.ownPlace, let kept = try find(type, id) {
            try keepCustomValues(texts.table, id.raw, from: R.columns[place].get(kept.record), to: .null)
        }
        if !texts.searched.isEmpty { try queueSearch(R.noun, id.raw) }
        try connection.run(SQLText(texts.remove, [workspace.sql, id.sql]))
        memory?.remove(type, id)
        memory?.forgetMeanings(of: R.noun)
    }

    /// The record that `name` means, as `look` finds it; looked for once in a transaction that writes, where somebody
    /// is found.
    public func meant<R: Record>(
        _ type: R.Type, by name: String, _ look: () throws -> ID<R>?
    ) rethrows -> ID<R>? {
        if let known = memory?.meant(type, by: name) { return known }
        guard let found = try look() else { return nil }
        memory?.note(found, as: name)
        return found
    }

    /// Hands over every record after `id` in the order of ids, one at a time; stops where `body` answers false.
    public func each<R: Record>(
        _ type: R.Type, after id: ID<R>? = nil, _ body: (Kept<R>) throws -> Bool
    ) throws {
        let start = id?.raw ?? Identifier(high: 0, low: 0)
        try each(type, "WHERE workspace_id = \(workspace) AND id > \(start) ORDER BY id", body)
    }

    /// How many records there are.
    public func count<R: Record>(_ type: R.Type) throws -> Int {
        try number(SQLText(RecordTexts.of(type).count, [workspace.sql]))
    }

    private func differences<R: Record>(_ old: R, _ new: R) -> (places: [Int], values: [SQLValue]) {
        var places: [Int] = []
        var values: [SQLValue] = []
        func compare(_ place: Int, _ before: Value, _ after: Value) {
            guard before != after else { return }
            places.append(place)
            values.append(after.sql)
        }
        for (place, column) in R.columns.enumerated() { compare(place, column.get(old), column.get(new)) }
        for (place, key) in R.keys.enumerated() { compare(R.columns.count + place, key.get(old), key.get(new)) }
        return (places, values)
    }

    private func stale<R: Record>(_ kept: Kept<R>) throws -> StaleVersion {
        memory?.remove(R.self, kept.record.id)
        let found = try find(R.self, kept.record.id)?.version
        return StaleVersion(noun: R.noun, id: kept.record.id.raw, expected: kept.version, found: found)
    }
}
