import Sales
import Tables

/// Tells a row without an id of its own from every other: a hash over its cells, and the how-manieth of that hash it is
/// in its file. The same file again gives the same, whatever the order of its columns.
///
/// What is remembered is one small number for each different row without an id.
struct Fingerprints {
    private var seen: [Identifier: UInt32] = [:]
    private let names: [(name: [UInt8], place: Int)]
    private let told: Identifier

    /// Fingerprints of the rows under `header`, each row having the fields `set` beside its cells.
    init(header: [String], set: [String: String]) {
        // A refused row comes back with a column that says why.
        names = header.enumerated().filter { $0.element != ErrorsFile.column }
            .map { (Array($0.element.utf8), $0.offset) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
        var hash = Hash()
        for (field, value) in set.sorted(by: { $0.key < $1.key }) {
            hash.add(field.utf8)
            hash.add(value.utf8)
        }
        told = hash.value
    }

    /// The id of a row: `file:` and its fingerprint, then which one of its like it is.
    mutating func next(_ cells: [String]) -> String {
        var hash = Hash(told)
        for (name, place) in names where place < cells.count && !cells[place].isEmpty {
            hash.add(name)
            hash.add(cells[place].utf8)
        }
        let key = hash.value
        let number = seen[key, default: 0] + 1
        seen[key] = number
        return "file:\(key):\(number)"
    }
}

/// Two FNV-1a sums side by side, told apart by their offsets and mixed at the end: the same on every machine, for ever.
/// (Fowler, Noll, Vo; the mixing is MurmurHash3's.)
private struct Hash {
    private var one: UInt64 = 0xCBF2_9CE4_8422_2325
    private var other: UInt64 = 0x9AE1_6A3B_2F90_404F

    init() {}

    init(_ start: Identifier) {
        one ^= start.high
        other ^= start.low
    }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
        // No text holds this byte, so "ab" and "c" are not "a" and "bc".
        add(0xFF)
    }

    private mutating func add(_ byte: UInt8) {
        one = (one ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        other = (other ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }

    var value: Identifier { Identifier(high: Hash.mixed(one), low: Hash.mixed(other ^ one)) }

    private static func mixed(_ sum: UInt64) -> UInt64 {
        var mixed = (sum ^ (sum >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }
}
