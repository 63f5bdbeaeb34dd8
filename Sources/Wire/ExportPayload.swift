/// What an export wrote.
public struct ExportPayload: Encodable, Sendable {
    let kind: String
    let file: String
    let rows: Int

    /// The payload of a file with so many rows.
    public init(kind: String, file: String, rows: Int) {
        self.kind = kind
        self.file = file
        self.rows = rows
    }
}
