/// What a template sees of a value.
enum Cell {
    case text(String)
    case flag(Bool)
    case list([Cell])
    case sheet(Sheet)

    /// What a template sees of a page model: each stored property under its name.
    static func of(_ model: some Encodable) throws -> Cell {
        let maker = CellMaker()
        try model.encode(to: maker)
        return maker.cell
    }
}

/// The values of a struct by their names, in their order.
///
/// There are few of them and their names are short, so that going through them is quicker than hashing.
struct Sheet {
    private var cells: [(name: String, cell: Cell)] = []

    subscript(name: String) -> Cell? {
        for entry in cells where entry.name == name { return entry.cell }
        return nil
    }

    mutating func add(_ name: String, _ cell: Cell) { cells.append((name, cell)) }
}
