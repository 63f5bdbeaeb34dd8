import SQLPort
import Sales

/// Goes along several walks side by side, always on with the one that is furthest behind: nothing beyond where that
/// one stands is certain.
struct LeadWalking {
    /// One walk, and how far it has come.
    fileprivate struct Track {
        let walk: LeadWalk
        var last: ListCursor?
        var seen = 0
        var hits = 0
        var isDone = false
    }

    private let search: LeadSearch
    private var tracks: [Track]
    private var found: [ListCursor] = []

    init(_ search: LeadSearch, _ walks: [LeadWalk]) {
        self.search = search
        tracks = walks.map { Track(walk: $0, last: search.start) }
    }

    /// The page, where looking at no more than `most` leads is enough; else nil.
    mutating func page(lookingAt most: Int) throws -> [ListCursor]? {
        var seen = 0
        for track in tracks.indices where tracks[track].walk.known != nil { try takeKnown(track) }
        while let track = behind {
            let missing = search.limit - certain.count
            guard missing > 0 else { break }
            guard seen < most else { return nil }
            seen += try go(on: track, tracks[track].next(missing))
        }
        let places = Array(certain.prefix(search.limit))
        return places.count == search.limit || tracks.allSatisfy(\.walk.isWhole) ? places : nil
    }

    /// Where the walk stands that is furthest behind; nil: all have come to their end, or one has not begun.
    var frontier: ListCursor? { behind.flatMap { tracks[$0].last } }

    /// What was found up to there, in order.
    var certain: [ListCursor] {
        let order = search.order
        guard behind != nil else { return found.sorted(by: order.precedes) }
        guard let frontier, !tracks.contains(where: { !$0.isDone && $0.seen == 0 }) else { return [] }
        return found.filter { !order.precedes(frontier, $0) }.sorted(by: order.precedes)
    }

    private var behind: Int? {
        let waiting = tracks.indices.filter { !tracks[$0].isDone }
        if let fresh = waiting.first(where: { tracks[$0].seen == 0 }) { return fresh }
        return waiting.min { left, right in
            guard let one = tracks[left].last, let other = tracks[right].last else { return false }
            return search.order.precedes(one, other)
        }
    }

    /// Leads that are in no index in this order, but so few that they are sorted beforehand.
    private mutating func takeKnown(_ track: Int) throws {
        found += try tracks[track].walk.known.map(search.seeded) ?? []
        tracks[track].isDone = true
    }

    /// Looks at the next leads of a walk; answers how many there were.
    private mutating func go(on track: Int, _ size: Int) throws -> Int {
        let (walk, order) = (tracks[track].walk, search.order)
        let predicates = LeadPredicates(workspace: search.store.workspace, reach: .beside)
        let predicate = predicates.predicate(walk.rest(of: search.condition))
        var (seen, last) = (0, tracks[track].last)
        let text = walk.window(predicate, after: last, size: size, search.store.workspace)
        try search.store.connection.each(text) { row in
            let place = try order.place(row)
            if row.integer(2) == 1 { found.append(place) }
            if seen == 0 || last.map({ order.precedes($0, place) }) == true { last = place }
            if row.integer(2) == 1 { tracks[track].hits += 1 }
            seen += 1
            return true
        }
        tracks[track].last = last
        tracks[track].seen += seen
        tracks[track].isDone = seen < size
        return seen
    }
}

extension LeadWalking.Track {
    /// How many leads to look at next, so that as many are found as are missing if it goes on as it did.
    fileprivate func next(_ missing: Int) -> Int {
        guard seen > 0 else { return max(missing + 1, 60) }
        return min(max(missing * (seen + 1) / (hits + 1) * 5 / 4, 60), 1_500)
    }
}
