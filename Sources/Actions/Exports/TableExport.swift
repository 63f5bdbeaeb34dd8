import Foundation
public import Sales
import Storage
import Tables

extension Desk {
    /// Writes every row of a kind to the file at `path` (`-` is standard output) in the columns that an import of the
    /// kind reads, and answers how many there are. The store is seen as it is at one moment.
    ///
    /// The rows come in an order of their own, not the store's: exported, imported into an empty workspace and exported
    /// again they make an equal file. What has no id from elsewhere is named by its id here. Refuses a path that cannot
    /// be written (`TableFault`).
    public func exportTable(
        _ kind: ImportKind, to path: String, progress: @escaping @Sendable (_ rows: Int) -> Void = { _ in }
    ) async throws -> Int {
        try mustBeAllowed(to: .export)
        return try await reading { store in
            let source = kind.source(Naming(store))
            let own = try source.ownNames(in: store).sorted()
            let sheet = try ExportSheet(path: path, fields: kind.fields.map(\.name), own: own)
            try source.each(in: store) { cells in
                try sheet.write(cells)
                if sheet.rows % 1_000 == 0 { progress(sheet.rows) }
            }
            try sheet.finish()
            progress(sheet.rows)
            return sheet.rows
        }
    }
}

/// Where the rows of a kind come from.
protocol ExportSource {
    /// Hands over every row.
    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws
    /// The names of the workspace's own fields that its rows have.
    func ownNames(in store: Store) throws -> Set<String>
}

extension ExportSource {
    func ownNames(in store: Store) throws -> Set<String> { [] }

    /// The names in a field of own fields, over all records of a type.
    func names<R: Record>(_ type: R.Type, in store: Store, _ own: (R) -> OwnFields) throws -> Set<String> {
        var names: Set<String> = []
        try store.each(type) { kept in
            names.formUnion(own(kept.record).texts.keys)
            return true
        }
        return names
    }
}

/// The cells of one row, by field.
struct ExportCells {
    private(set) var texts: [String: String] = [:]
    private(set) var own: [String: String] = [:]

    subscript(_ field: String) -> String? {
        get { texts[field] }
        set { texts[field] = newValue }
    }

    mutating func keep(_ own: OwnFields) { self.own = own.texts }
}

/// The file of an export: a column for each field of the kind, then one for each own field.
final class ExportSheet {
    private let path: String
    private let writer: TableWriter
    private let places: [String: Int]
    private let ownPlaces: [String: Int]
    private let width: Int
    private(set) var rows = 0

    init(path: String, fields: [String], own: [String]) throws(TableFault) {
        self.path = path
        writer = try TableWriter(path: ExportSheet.part(of: path), header: fields + own.map { "own.\($0)" })
        places = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($0.element, $0.offset) })
        ownPlaces = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($0.element, fields.count + $0.offset) })
        width = fields.count + own.count
    }

    func write(_ cells: ExportCells) throws(TableFault) {
        var row = [String](repeating: "", count: width)
        for (field, text) in cells.texts { if let place = places[field] { row[place] = text } }
        for (name, text) in cells.own { if let place = ownPlaces[name] { row[place] = text } }
        try writer.write(row)
        rows += 1
    }

    /// Gives the file its name: one that broke off never looks like a whole one.
    func finish() throws(TableFault) {
        try writer.finish()
        guard ExportSheet.part(of: path) != path, rename(ExportSheet.part(of: path), path) != 0 else { return }
        throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }

    /// What goes to a device or to standard output has its name from the start.
    private static func part(of path: String) -> String {
        path == "-" || path.hasPrefix("/dev/") ? path : path + ".part"
    }
}

extension ImportKind {
    /// Where the rows of this kind come from.
    fileprivate func source(_ naming: Naming) -> any ExportSource {
        switch self {
        case .users: UserExport()
        case .accounts: AccountExport(naming: naming)
        case .people: PersonExport(naming: naming)
        case .list: ListExport(naming: naming)
        case .leads: LeadExport(naming: naming)
        case .engagements: EngagementExport(naming: naming)
        case .activities: ActivityExport(naming: naming)
        case .decisions: DecisionExport(naming: naming)
        case .opportunities: OpportunityExport(naming: naming)
        case .costs: CostExport(naming: naming)
        case .notes: NoteExport(naming: naming)
        case .tasks: TaskExport(naming: naming)
        case .products: ProductExport()
        case .suppressions: SuppressionExport()
        }
    }
}
