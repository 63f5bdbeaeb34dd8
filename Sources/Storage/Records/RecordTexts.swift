import Sales
import Synchronization

/// The statements of one noun's table, written once from the columns of its record.
struct RecordTexts: Sendable {
    let table: String
    /// How each column is read, in order; they stand after the id.
    let shapes: [Value.Shape]
    /// `SELECT` … `FROM`: the id, the columns, version and changed_at.
    let selection: String
    let insert: String
    let remove: String
    let count: String
    /// Every column that an update may write, the keys after the fields.
    let written: [String]
    /// The shape of each field, for entries.
    let fields: [String: Value.Shape]
    let hasExternalID: Bool
    /// Where the own fields stand among the columns; nil where there are none.
    let ownPlace: Int?
    /// The places of the columns that it is found by words by; empty where it is not.
    let searched: Set<Int>

    init<R: Record>(_ type: R.Type) {
        table = R.noun.rawValue
        shapes = R.columns.map(\.shape)
        written = R.columns.map(\.name) + R.keys.map(\.name)
        fields = Dictionary(uniqueKeysWithValues: R.columns.map { ($0.name, $0.shape) })
        hasExternalID = fields["external_id"] != nil
        let said: Set = ["name", "first_name", "last_name", "email", "phone", "domain", "withdrawn_at"]
        let spots = R.columns.indices.filter { said.contains(R.columns[$0].name) }
        searched = Store.searched.contains(R.noun) ? Set(spots) : []
        ownPlace = R.columns.firstIndex { $0.name == "own" }
        let read = (["id"] + R.columns.map(\.name) + ["version", "changed_at"]).map { "\(R.noun.rawValue).\($0)" }
        selection = "SELECT \(read.joined(separator: ", ")) FROM \(table)"
        let all = ["workspace_id", "id"] + written + ["version", "changed_at"]
        let places = (1...all.count).map { "$\($0)" }
        insert =
            "INSERT INTO \(table) (\(all.joined(separator: ", "))) VALUES (\(places.joined(separator: ", ")))"
        remove = "DELETE FROM \(table) WHERE workspace_id = $1 AND id = $2"
        count = "SELECT count(*) FROM \(table) WHERE workspace_id = $1"
    }

    /// The texts of `type`.
    static func of<R: Record>(_ type: R.Type) -> RecordTexts { of(R.noun) }

    /// The texts of the noun's record.
    static func of(_ noun: Noun) -> RecordTexts {
        guard let texts = all[noun] else { preconditionFailure("every noun has a table") }
        return texts
    }

    private static let all: [Noun: RecordTexts] = {
        struct Writer: NounVisitor { func visit<R: Record>(_ type: R.Type) -> RecordTexts { RecordTexts(type) } }
        return Dictionary(
            uniqueKeysWithValues: Noun.allCases.compactMap { noun in
                (try? noun.visit(Writer())).map { (noun, $0) }
            })
    }()
}

/// The updates that were needed so far. A statement that names only what changed leaves the other indexes alone.
enum UpdateTexts {
    private struct Change: Hashable {
        var noun: Noun
        var columns: UInt64
    }
    private static let texts = Mutex<[Change: String]>([:])

    /// The statement that writes the columns of `texts.written` at `places`, version and changed_at; it compares the
    /// version.
    static func update(_ noun: Noun, _ texts: RecordTexts, at places: [Int]) -> String {
        let change = Change(noun: noun, columns: places.reduce(0) { $0 | 1 << UInt64($1) })
        return UpdateTexts.texts.withLock { known in
            if let text = known[change] { return text }
            let text = write(texts, places)
            known[change] = text
            return text
        }
    }

    private static func write(_ texts: RecordTexts, _ places: [Int]) -> String {
        let names = places.map { texts.written[$0] } + ["version", "changed_at"]
        let sets = names.enumerated().map { "\($1) = $\($0 + 1)" }.joined(separator: ", ")
        let next = names.count + 1
        return "UPDATE \(texts.table) SET \(sets) "
            + "WHERE workspace_id = $\(next) AND id = $\(next + 1) AND version = $\(next + 2)"
    }
}
